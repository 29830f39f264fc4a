import './gate.css'
import './texts.ts'
import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  askWaiver,
  judgeWaiver,
  type ProjectMethod,
  type Waiver,
  type WaivedKind,
  withdrawWaiver,
} from '../../contract/index.ts'

const words = z.string().trim().min(1).max(2_000)
const askForm = z.object({ reason: words, instead: words, until: z.iso.date() })
const judgeForm = z.object({
  verdict: z.enum(['grant', 'refuse']),
  words: z.string().trim().max(2_000).default(''),
})
const withdrawForm = z.object({ words })

/** Asks that a gate may lack a must until a day. */
export function AskWaiverForm(props: {
  project: ProjectMethod
  of: { readonly kind: WaivedKind; readonly key: string; readonly must: string }
  onDone: () => void
}): ReactNode {
  const say = useWords('gates')
  const toast = useToast()
  const { run } = useWrite(askWaiver)
  const { project, of, onDone } = props
  const fields = useMemo(
    () => ({
      reason: { label: say('waiver.reason'), kind: 'long-text' as const },
      instead: { label: say('waiver.instead'), kind: 'long-text' as const },
      until: { label: say('waiver.until'), help: say('waiver.until-help') },
    }),
    [say],
  )
  return (
    <div className="method-form">
      <p className="method-note">{of.must}</p>
      <FormFromSchema
        schema={askForm}
        fields={fields}
        action={say('waiver.ask')}
        onCancel={onDone}
        onSubmit={async (given) => {
          const { number } = await run({ projectId: project.projectId, kind: of.kind, key: of.key, ...given })
          toast({ sentence: say('waiver.asked', { number }) })
          onDone()
        }}
      />
    </div>
  )
}

/** Grants or refuses a waiver that another asked for. */
export function JudgeWaiverForm({ of, onDone }: { of: Waiver; onDone: () => void }): ReactNode {
  const say = useWords('gates')
  const toast = useToast()
  const { run } = useWrite(judgeWaiver)
  const fields = useMemo(
    () => ({
      verdict: {
        label: say('waiver.verdict'),
        choices: (['grant', 'refuse'] as const).map((value) => ({ value, label: say(`waiver.${value}`) })),
      },
      words: { label: say('waiver.words'), kind: 'long-text' as const },
    }),
    [say],
  )
  return (
    <div className="method-form">
      <p className="method-note">{of.must}</p>
      <p className="method-note">“{of.reason}”</p>
      <p className="method-note">{say('waiver.instead-of', { words: of.instead })}</p>
      <FormFromSchema
        schema={judgeForm}
        fields={fields}
        action={say('waiver.save')}
        onCancel={onDone}
        onSubmit={async ({ verdict, words: because }) => {
          const granted = verdict === 'grant'
          const input = { projectId: of.project.id, waiverId: of.id, granted, words: because }
          await run(input, { ifMatch: of.version })
          toast({ sentence: say(granted ? 'waiver.granted' : 'waiver.refused', { number: of.number }) })
          onDone()
        }}
      />
    </div>
  )
}

export function WithdrawWaiverForm({ of, onDone }: { of: Waiver; onDone: () => void }): ReactNode {
  const say = useWords('gates')
  const toast = useToast()
  const { run } = useWrite(withdrawWaiver)
  const fields = useMemo(() => ({ words: { label: say('waiver.words'), kind: 'long-text' as const } }), [say])
  return (
    <div className="method-form">
      <p className="method-note">{of.must}</p>
      <FormFromSchema
        schema={withdrawForm}
        fields={fields}
        action={say('waiver.withdraw')}
        onCancel={onDone}
        onSubmit={async (given) => {
          const input = { projectId: of.project.id, waiverId: of.id, ...given }
          await run(input, { ifMatch: of.version })
          toast({ sentence: say('waiver.withdrawn', { number: of.number }) })
          onDone()
        }}
      />
    </div>
  )
}
