import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { answerCard, type ClosureView, type SuccessCard } from '../../contract/index.ts'

const steps = ['1', '2', '3', '4', '5'] as const
const draft = z.object({
  satisfaction: z.enum(steps).optional(),
  benefits: z.int().min(0).max(1_000).optional(),
  scope: z.int().min(0).max(100).optional(),
  words: z.string().trim().max(4_000).default(''),
})

/** The sponsor’s word: what is not known is left empty, and counts as not known. */
export function AnswerForm(props: { of: ClosureView; card: SuccessCard; onDone: () => void }): ReactNode {
  const say = useWords('closure')
  const toast = useToast()
  const { run } = useWrite(answerCard)
  const { of, card, onDone } = props
  const { satisfaction, benefits, scope } = card
  const fields = useMemo(
    () => ({
      satisfaction: {
        label: say('answer.satisfaction'),
        choices: steps.map((value) => ({ value, label: say(`answer.step-${value}`) })),
      },
      benefits: { label: say('answer.benefits'), help: say('answer.benefits-help') },
      scope: { label: say('answer.scope'), help: say('answer.scope-help') },
      words: { label: say('answer.words'), kind: 'long-text' as const },
    }),
    [say],
  )
  return (
    <>
      <p className="closure-note">{say('answer.help')}</p>
      <FormFromSchema
        schema={draft}
        fields={fields}
        values={{
          satisfaction: steps.find((step) => step === String(satisfaction)),
          benefits: benefits ?? undefined,
          scope: scope ?? undefined,
          words: card.answered?.words ?? '',
        }}
        action={say('answer.do')}
        onCancel={onDone}
        onSubmit={async (given) => {
          const input = {
            projectId: of.projectId,
            moment: card.moment,
            satisfaction: given.satisfaction === undefined ? null : Number(given.satisfaction),
            benefits: given.benefits ?? null,
            scope: given.scope ?? null,
            words: given.words,
          }
          const { verdict } = await run(input, { ifMatch: of.closure?.version ?? 0 })
          toast({ sentence: say('answer.done', { verdict: say(`verdict.${verdict}`) }) })
          onDone()
        }}
      />
    </>
  )
}
