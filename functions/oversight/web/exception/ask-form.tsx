import { FormFromSchema, useGo, useRead, useTold, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Exception, listDeciders, putExceptionAsQuestion } from '../../contract/index.ts'
import '../decision/texts.ts'
import { useAskedWords } from '../project/use-asked-words.ts'
import { waysOut } from './words.ts'
import { deciderChoices, deciderChosen } from '../question/decider-choices.ts'

const draft = z.object({
  question: z.string().trim().min(1).max(300),
  context: z.string().trim().max(20_000).default(''),
  decider: z.string().min(1),
  due: z.iso.date().optional(),
})

/** The question for a decision, written from what is known: it is read once more on its own page, and asked there. */
export function AskForm({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const decisions = useWords('decisions')
  const go = useGo()
  const deciders = useRead(listDeciders, { projectId: of.project.id }).data?.items
  const { run } = useWrite(putExceptionAsQuestion)
  const values = useDraft(of)
  const fields = useMemo(
    () => ({
      question: { label: decisions('ask.question') },
      context: { label: decisions('ask.context'), kind: 'long-text' as const },
      decider: {
        label: decisions('ask.decider'),
        help: decisions('ask.decider-help'),
        choices: deciderChoices(deciders ?? []),
      },
      due: { label: decisions('ask.due'), half: true },
    }),
    [decisions, deciders],
  )
  return (
    <FormFromSchema
      key={deciders?.length ?? 0}
      schema={draft}
      fields={fields}
      values={values}
      action={say('ask.do')}
      onSubmit={async ({ decider, due, ...given }) => {
        const options = waysOut.map((way) => ({
          title: say(`way.${way}`),
          consequences: say(`way.${way}-means`),
        }))
        const { decision } = await run(
          {
            projectId: of.project.id,
            exceptionId: of.id,
            ...given,
            decider: deciderChosen(decider),
            due: due ?? null,
            options,
          },
          { ifMatch: of.version },
        )
        if (decision !== null) go('/decisions/$decisionId', { decisionId: decision.id })
      }}
    >
      <p className="p-meta">
        {say('ask.ways', { ways: waysOut.map((way) => say(`way.${way}`)).join(' · ') })}
      </p>
    </FormFromSchema>
  )
}

function useDraft(of: Exception): { question: string; context: string } {
  const say = useWords('exceptions')
  const tell = useTold()
  const { sentence } = useAskedWords(of.now)
  const question = say('ask.question', { project: of.project.name })
  const answer =
    of.words === '' ? '' : say('ask.answer', { name: of.answeredBy?.name ?? '', words: of.words })
  const context = [`${sentence}.`, say('ask.since', { since: of.since }), tell(of.question), answer]
    .filter((line) => line !== '')
    .join('\n\n')
  return useMemo(() => ({ question, context }), [question, context])
}
