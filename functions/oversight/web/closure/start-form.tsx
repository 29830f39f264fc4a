import { EmptyState, FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { closureWhys, type ClosureView, startClosure } from '../../contract/index.ts'

const draft = z.object({
  why: z.enum(closureWhys),
  words: z.string().trim().min(1).max(4_000),
  lastDay: z.iso.date(),
  sponsorId: z.uuid().optional(),
})

/** Nobody has begun to close the project: what a closure does, and its beginning. */
export function StartClosure({ of, may }: { of: ClosureView; may: boolean }): ReactNode {
  const say = useWords('closure')
  return (
    <EmptyState title={say('start.title')} below={may ? <Form of={of} /> : null}>
      {say('start.words')}
    </EmptyState>
  )
}

function Form({ of }: { of: ClosureView }): ReactNode {
  const say = useWords('closure')
  const toast = useToast()
  const { run } = useWrite(startClosure)
  const fields = useMemo(
    () => ({
      why: {
        label: say('start.why'),
        choices: closureWhys.map((value) => ({ value, label: say(`why.${value}`) })),
      },
      words: { label: say('start.reached'), kind: 'long-text' as const },
      lastDay: { label: say('start.last-day'), help: say('start.last-day-help'), half: true },
      sponsorId: {
        label: say('start.sponsor'),
        half: true,
        choices: of.sponsors.map(({ id, name }) => ({ value: id, label: name })),
      },
    }),
    [say, of.sponsors],
  )
  return (
    <div className="closure-form">
      <FormFromSchema
        schema={draft}
        fields={fields}
        values={{ why: 'completed' as const, lastDay: of.account.asOf, sponsorId: of.sponsors[0]?.id }}
        action={say('start.do')}
        onSubmit={async (given) => {
          await run({ projectId: of.projectId, ...given })
          toast({ sentence: say('start.done') })
        }}
      />
    </div>
  )
}
