import {
  Button,
  ConfirmButton,
  FormFromSchema,
  Section,
  useProblemWords,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { Asked, AskPublication } from './ask-publication.tsx'
import { dropDraft, type Method, publishMethod, retireMethod } from '../../contract/index.ts'
import type { ChangeMethod } from './address.ts'

const publication = z.object({ words: z.string().trim().max(2_000).default('') })

/** What waits to be published, what is wrong with it, and the end of a method. */
export function MethodActs({ of, onChange }: { of: Method; onChange: ChangeMethod }): ReactNode {
  const say = useWords('methods')
  const draftShown = of.draft !== null && of.number === of.draft
  return (
    <Section>
      {draftShown && of.faults.length > 0 ? (
        <div className="method-faults" role="status">
          <strong>{say('faults', { count: of.faults.length })}</strong>
          <ul>
            {of.faults.map(({ code, name, at }) => (
              <li key={`${code} ${name} ${at}`}>{say(`fault.${code}`, { name, at })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {draftShown && of.faults.length === 0 ? <Publish of={of} onChange={onChange} /> : null}
      <div className="p-row">
        {of.draft !== null && of.draft > 1 ? <Drop of={of} onChange={onChange} /> : null}
        <Retire of={of} />
      </div>
    </Section>
  )
}

function Publish({ of, onChange }: { of: Method; onChange: ChangeMethod }): ReactNode {
  const say = useWords('methods')
  const toast = useToast()
  const { run } = useWrite(publishMethod)
  const fields = useMemo(
    () => ({ words: { label: say('publish.words'), kind: 'long-text' as const, help: say('publish.help') } }),
    [say],
  )
  if (!of.mayPublish) return <AskPublication of={of} />
  return (
    <>
      <Asked of={of} />
      <FormFromSchema
        schema={publication}
        fields={fields}
        values={{ words: of.versions.find(({ number }) => number === of.draft)?.words ?? '' }}
        action={say('publish.do', { number: of.draft ?? 0 })}
        onSubmit={async ({ words }) => {
          const { published } = await run({ methodId: of.id, words }, { ifMatch: of.version })
          toast({ sentence: say('publish.done', { number: published ?? 0 }) })
          onChange({ number: undefined, edit: undefined })
        }}
      />
    </>
  )
}

function Drop({ of, onChange }: { of: Method; onChange: ChangeMethod }): ReactNode {
  const say = useWords('methods')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(dropDraft)
  const drop = async (): Promise<void> => {
    try {
      await run({ methodId: of.id }, { ifMatch: of.version })
      onChange({ number: undefined, edit: undefined, thing: undefined, id: undefined })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <ConfirmButton
      size="small"
      kind="quiet"
      busy={busy}
      consequence={say('drop.says')}
      confirm={say('drop.do')}
      onConfirm={() => void drop()}
    >
      {say('drop.do')}
    </ConfirmButton>
  )
}

function Retire({ of }: { of: Method }): ReactNode {
  const say = useWords('methods')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(retireMethod)
  const retired = of.state === 'retired'
  const turn = async (): Promise<void> => {
    try {
      await run({ methodId: of.id, retired: !retired }, { ifMatch: of.version })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  if (retired)
    return (
      <Button size="small" busy={busy} onClick={() => void turn()}>
        {say('retire.back')}
      </Button>
    )
  return (
    <ConfirmButton
      size="small"
      kind="quiet"
      busy={busy}
      consequence={say('retire.says', { count: of.projects })}
      confirm={say('retire.do')}
      onConfirm={() => void turn()}
    >
      {say('retire.do')}
    </ConfirmButton>
  )
}
