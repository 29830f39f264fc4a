import './decision.css'
import './texts.ts'
import { type Project, showProject } from '@portolan/plan/contract'
import {
  ErrorState,
  PageHeader,
  Skeleton,
  useAddress,
  useCall,
  useGo,
  useProblemWords,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { askDecision, type Decision, draftDecision } from '../../contract/index.ts'
import { QuestionForm, type QuestionWritten } from '../question/question-form.tsx'
import { askAddress } from './address.ts'
import { emptyOption, toOption } from './option-draft.ts'

/** Writes a question down and asks it: nobody decides what they asked for, so somebody else is chosen here. */
export function AskPage(): ReactNode {
  const say = useWords('decisions')
  const [{ projectId }] = useAddress(askAddress)
  const read = useRead(showProject, { projectId: projectId ?? '' }, { enabled: projectId !== undefined })
  const project = read.data
  return (
    <>
      <PageHeader
        crumbs={[
          { label: say('title'), to: '/decisions' },
          ...(project
            ? [{ label: project.name, to: '/projects/$projectId', params: { projectId: project.id } }]
            : []),
        ]}
        title={say('ask.page')}
      />
      {read.problem ? (
        <ErrorState title={say('ask.failed')} problem={read.problem} onRetry={read.again} />
      ) : projectId !== undefined && project === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <div className="decision-ask">
          <Asking project={project} />
        </div>
      )}
    </>
  )
}

function Asking(props: { project: Project | undefined }): ReactNode {
  const say = useWords('decisions')
  const word = useWords('questions')
  const go = useGo()
  const call = useCall()
  const toast = useToast()
  const tell = useProblemWords()
  const { today } = useSetting()
  const [{ about }] = useAddress(askAddress)
  const { project } = props
  const drafting = useWrite(draftDecision)
  const start = useMemo(() => ({ values: { context: about ?? '' }, options: [emptyOption] }), [about])
  const draft = async ({ options, ...written }: QuestionWritten): Promise<Decision> =>
    await drafting.run({
      ...(project === undefined ? {} : { projectId: project.id }),
      ...written,
      options: options.map((option) => toOption(option, project, today)),
    })
  return (
    <QuestionForm
      project={project}
      start={start}
      action={say('act.ask')}
      onCancel={() => go('/decisions')}
      onKeep={async (written) => {
        const { id, number } = await draft(written)
        toast({ sentence: word('draft.kept', { number }) })
        go('/decisions/$decisionId', { decisionId: id })
      }}
      onSubmit={async (written) => {
        const { id, version } = await draft(written)
        try {
          await call(askDecision, { decisionId: id }, { ifMatch: version })
        } catch (problem) {
          // What could not be asked is kept as a draft.
          toast({ sentence: tell(problem, say('vote.unreachable')), tone: 'bad' })
        }
        go('/decisions/$decisionId', { decisionId: id })
      }}
    />
  )
}
