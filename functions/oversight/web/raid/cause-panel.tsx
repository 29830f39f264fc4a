import {
  Button,
  Facts,
  FormFromSchema,
  SidePanel,
  useFormat,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  addCause,
  changeCause,
  keepCauses,
  listCauses,
  type RiskCause,
  usualTogether,
} from '../../contract/index.ts'
import type { ChangeRaid } from './address.ts'

const draft = z.object({
  name: z.string().trim().min(1).max(200),
  words: z.string().trim().max(2_000).default(''),
  together: z.int().min(0).max(100).default(usualTogether),
})

type Props = { readonly id: string; readonly onChange: ChangeRaid; readonly onClose: () => void }

/** A cause that risks share: its words, how much they go with it, and the way to its risks. */
export function CausePanel({ id, onChange, onClose }: Props): ReactNode {
  const say = useWords('raid')
  const mayKeep = useMay()(keepCauses)
  const causes = useRead(listCauses, {}).data?.items
  const cause = causes?.find((one) => one.id === id)
  return (
    <SidePanel title={cause?.name ?? say('cause.new')} width={400} onClose={onClose}>
      <div className="raid-body">
        {cause === undefined ? null : (
          <Button
            size="small"
            onClick={() => onChange({ view: undefined, cause: undefined, causeId: id, kinds: ['risk'] })}
          >
            {say('cause.risks')}
          </Button>
        )}
        {mayKeep && (cause !== undefined || id === 'new') ? (
          <CauseForm key={`${id} ${cause?.version ?? 0}`} of={cause} onClose={onClose} />
        ) : cause === undefined ? null : (
          <Shown of={cause} />
        )}
      </div>
    </SidePanel>
  )
}

function CauseForm({ of, onClose }: { of: RiskCause | undefined; onClose: () => void }): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const adding = useWrite(addCause)
  const changing = useWrite(changeCause)
  const fields = useMemo(
    () => ({
      name: { label: say('cause.name') },
      words: { label: say('cause.words'), kind: 'long-text' as const },
      together: { label: say('cause.together'), help: say('cause.together-help') },
    }),
    [say],
  )
  return (
    <FormFromSchema
      schema={draft}
      fields={fields}
      {...(of === undefined ? {} : { values: of })}
      action={say(of === undefined ? 'act.add' : 'act.save')}
      onCancel={onClose}
      onSubmit={async (given) => {
        if (of === undefined) await adding.run(given)
        else await changing.run({ ...given, causeId: of.id }, { ifMatch: of.version })
        toast({ sentence: say('act.saved') })
        onClose()
      }}
    />
  )
}

function Shown({ of }: { of: RiskCause }): ReactNode {
  const say = useWords('raid')
  const format = useFormat()
  return (
    <Facts
      of={[
        [say('cause.words'), of.words || '–'],
        [say('cause.together'), format.value(of.together / 100, 'share')],
      ]}
    />
  )
}
