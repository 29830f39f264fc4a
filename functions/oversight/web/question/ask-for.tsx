import './question.css'
import './texts.ts'
import { editSchedule, showProject } from '@portolan/plan/contract'
import {
  Button,
  type CallGiven,
  type PartGiven,
  type PartProps,
  useMay,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
  useGo,
} from '@portolan/ui'
import { MessageCircleQuestion } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { changeDraft, permissions, type Question, showQuestion } from '../../contract/index.ts'
import { AskForDialog } from './ask-for-dialog.tsx'

/** What was tried out in private becomes a question: the plan stays as it is until somebody decides it. */
export function AskFor({ id: projectId, given }: PartProps): ReactNode {
  const say = useWords('questions')
  const may = useMay()
  const [asking, ask] = useState(false)
  const project = useRead(showProject, { projectId }).data
  const of = given?.of
  const question = useRead(showQuestion, { decisionId: of ?? '' }, { enabled: of !== undefined }).data
  if (given?.calls === undefined || project === undefined) return null
  if (!may(permissions.ask, { projectId, portfolioId: project.portfolio.id })) return null
  if (of !== undefined && question?.state === 'draft')
    return <PutInto of={question} calls={given.calls} given={given} />
  return (
    <>
      <Button
        size="small"
        icon={MessageCircleQuestion}
        title={say('plan.ask-hint')}
        onClick={() => ask(true)}
      >
        {say('plan.ask')}
      </Button>
      {asking ? (
        <AskForDialog project={project} calls={given.calls} given={given} onClose={() => ask(false)} />
      ) : null}
    </>
  )
}

/** The draft keeps its words; what was drawn anew takes the place of what it carried. */
function PutInto(props: { of: Question; calls: readonly CallGiven[]; given: PartGiven }): ReactNode {
  const say = useWords('questions')
  const go = useGo()
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(changeDraft)
  const { of, calls, given } = props
  const put = async (): Promise<void> => {
    try {
      await run(
        {
          decisionId: of.id,
          question: of.question,
          context: of.context,
          decider: of.decider ?? { kind: 'person', id: '' },
          due: of.due,
          waitingCost: of.waitingCost,
          options: of.options.map((option) => {
            const { title, consequences } = option
            return carriesPlan(option)
              ? { title, consequences, calls: [...calls] }
              : { title, consequences, keepsCallsOf: option.calls.length === 0 ? null : option.number }
          }),
        },
        { ifMatch: of.version },
      )
      toast({ sentence: say('plan.put-done', { number: of.number }) })
      await given.onTaken?.()
      go('/decisions/$decisionId', { decisionId: of.id })
    } catch (problem) {
      toast({ sentence: tell(problem, ''), tone: 'bad' })
    }
  }
  return (
    <Button size="small" icon={MessageCircleQuestion} busy={busy} onClick={() => void put()}>
      {say('plan.put', { number: of.number })}
    </Button>
  )
}

export function carriesPlan({ calls }: Question['options'][number]): boolean {
  return calls.some(({ operation }) => operation === editSchedule.id)
}
