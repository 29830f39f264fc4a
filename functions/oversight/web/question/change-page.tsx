import '../decision/decision.css'
import '../decision/texts.ts'
import './texts.ts'
import { type Project, showProject } from '@portolan/plan/contract'
import { toDecimal } from '@portolan/quantity'
import {
  EmptyState,
  ErrorState,
  isProblem,
  Link,
  NoPermission,
  PageHeader,
  Skeleton,
  useGo,
  useProblemWords,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { changeDraft, type Question, showQuestion } from '../../contract/index.ts'
import { emptyOption, fromWritten, toChangedOption } from '../decision/option-draft.ts'
import { QuestionForm } from './question-form.tsx'

/** A draft in the form in which it was written. */
export function ChangePage(): ReactNode {
  const say = useWords('decisions')
  const word = useWords('questions')
  const { decisionId = '' } = useParams({ strict: false })
  const read = useRead(showQuestion, { decisionId }, { keep: false })
  const of = read.data
  const projectId = of?.projectId ?? undefined
  const project = useRead(
    showProject,
    { projectId: projectId ?? '' },
    { enabled: projectId !== undefined },
  ).data
  const waits = of === undefined || (projectId !== undefined && project === undefined)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: say('title'), to: '/decisions' },
          ...(of === undefined
            ? []
            : [{ label: `D-${of.number}`, to: '/decisions/$decisionId', params: { decisionId } }]),
        ]}
        title={of === undefined ? word('draft.some') : word('draft.page', { number: of.number })}
      />
      {isProblem(read.problem) && read.problem.problem.code === 'oversight/not-your-question' ? (
        <OfAnother problem={read.problem} decisionId={decisionId} />
      ) : read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : waits ? (
        <Skeleton rows={8} />
      ) : of.state === 'draft' ? (
        <div className="decision-ask">
          <Changing of={of} project={project} />
        </div>
      ) : (
        <EmptyState title={say(`state.${of.state}`)}>{word('draft.gone', { number: of.number })}</EmptyState>
      )}
    </>
  )
}

/** Trying again would not help: it is said whose question it is, and the way to it is shown. */
function OfAnother(props: { problem: unknown; decisionId: string }): ReactNode {
  const word = useWords('questions')
  const tell = useProblemWords()
  return (
    <NoPermission
      title={word('draft.of-another')}
      action={
        <Link to="/decisions/$decisionId" params={{ decisionId: props.decisionId }}>
          {word('draft.open')}
        </Link>
      }
    >
      {tell(props.problem, '')}
    </NoPermission>
  )
}

function Changing(props: { of: Question; project: Project | undefined }): ReactNode {
  const word = useWords('questions')
  const go = useGo()
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(changeDraft)
  const { of, project } = props
  const back = (): void => go('/decisions/$decisionId', { decisionId: of.id })
  // As it was opened: what others see of it meanwhile does not touch what is typed.
  const start = useMemo(() => startOf(of), [of])
  return (
    <QuestionForm
      project={project}
      start={start}
      action={word('draft.save')}
      onCancel={back}
      onSubmit={async ({ options, ...written }) => {
        await run(
          {
            ...written,
            decisionId: of.id,
            options: options.map((option) => toChangedOption(option, project, today)),
          },
          { ifMatch: of.version },
        )
        toast({ sentence: word('draft.saved', { number: of.number }) })
        back()
      }}
    />
  )
}

function startOf({
  question,
  context,
  decider,
  due,
  waitingCost,
  options,
}: Question): Parameters<typeof QuestionForm>[0]['start'] {
  return {
    values: {
      question,
      context,
      ...(decider === null ? {} : { decider: `${decider.kind} ${decider.id}` }),
      ...(due === null ? {} : { due }),
      ...(waitingCost === null ? {} : { waiting: toDecimal(waitingCost) }),
    },
    options: options.length === 0 ? [emptyOption] : options.map(fromWritten),
  }
}
