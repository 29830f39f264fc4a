import type { Project } from '@portolan/plan/contract'
import {
  type CallGiven,
  Dialog,
  FormFromSchema,
  type PartGiven,
  useGo,
  useRead,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { draftDecision, listDeciders } from '../../contract/index.ts'
import '../decision/texts.ts'
import { deciderChoices, deciderChosen } from './decider-choices.ts'

const askForm = z.object({
  question: z.string().trim().min(1).max(300),
  context: z.string().trim().max(20_000).default(''),
  decider: z.string().min(1),
  due: z.iso.date().optional(),
})

/** The words of the question; what it carries was drawn already. It is kept as a draft, on which it is read once more. */
export function AskForDialog(props: {
  project: Project
  calls: readonly CallGiven[]
  given: PartGiven
  onClose: () => void
}): ReactNode {
  const say = useWords('questions')
  const words = useWords('decisions')
  const go = useGo()
  const { project, calls, given } = props
  const deciders = useRead(listDeciders, { projectId: project.id }).data?.items
  const { run } = useWrite(draftDecision)
  const fields = useMemo(
    () => ({
      question: { label: words('ask.question') },
      context: { label: words('ask.context'), kind: 'long-text' as const },
      decider: {
        label: words('ask.decider'),
        help: words('ask.decider-help'),
        choices: deciderChoices(deciders ?? []),
      },
      due: { label: words('ask.due'), half: true },
    }),
    [words, deciders],
  )
  const values = useMemo(
    () => ({ question: say('plan.question', { project: project.name }) }),
    [say, project.name],
  )
  const told = given.told ?? ''
  return (
    <Dialog opened title={say('plan.title')} width={560} onClose={props.onClose}>
      <div className="question-asking">
        <p className="p-meta">{say('plan.note', { told })}</p>
        <FormFromSchema
          schema={askForm}
          fields={fields}
          values={values}
          action={say('plan.draft')}
          onCancel={props.onClose}
          onSubmit={async ({ decider, due, ...form }) => {
            const draft = await run({
              ...form,
              projectId: project.id,
              decider: deciderChosen(decider),
              due: due ?? null,
              options: [{ title: say('plan.option'), consequences: told, calls: [...calls] }],
            })
            await given.onTaken?.()
            go('/decisions/$decisionId', { decisionId: draft.id })
          }}
        />
      </div>
    </Dialog>
  )
}
