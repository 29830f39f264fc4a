import './start.css'
import './texts.ts'
import { type Project, showProject } from '@portolan/plan/contract'
import {
  Button,
  Chip,
  ErrorState,
  Skeleton,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  type Answers,
  type Method,
  type ProjectMethod,
  showMethod,
  showProjectWork,
  startProject,
} from '../../contract/index.ts'
import { classify } from '../../domain/index.ts'
import { ArtefactsAsked } from './artefacts-asked.tsx'
import { LessonsOffered } from './lessons-offered.tsx'
import { PlanAhead } from './plan-ahead.tsx'
import { RisksOffered } from './risks-offered.tsx'
import { RolesAsked } from './roles-asked.tsx'

type Props = {
  readonly of: ProjectMethod
  readonly methodId: string
  readonly answers: Answers
  readonly onBack: () => void
  readonly onDone: () => void
}

/** What a start would write, before it is written: each part may be left out. */
export function StartReview(props: Props): ReactNode {
  const say = useWords('start')
  const method = useRead(showMethod, { methodId: props.methodId })
  const project = useRead(showProject, { projectId: props.of.projectId }).data
  if (method.problem)
    return <ErrorState title={say('failed')} problem={method.problem} onRetry={method.again} />
  if (method.data === undefined || project === undefined) return <Skeleton rows={10} />
  return <Review {...props} method={method.data} project={project} />
}

function Review(props: Props & { method: Method; project: Project }): ReactNode {
  const say = useWords('start')
  const words = useWords('methods')
  const { of, methodId, answers, onBack, onDone, method, project } = props
  const { content } = method
  const { points, class: size } = classify(answers, content)
  const { projectId } = of
  const work = useRead(showProjectWork, { projectId }, { keep: false }).data
  const [unwanted, setUnwanted] = useState(false)
  const [roles, setRoles] = useState<Readonly<Record<string, string>>>({})
  const [risks, setRisks] = useState<ReadonlySet<string>>(new Set())
  const plan = !unwanted && work?.choices.length === 0
  const { start, busy, refused } = useStart(of, onDone)
  return (
    <form
      className="p-form method-form start-review"
      onSubmit={(event) => {
        event.preventDefault()
        void start({ projectId, methodId, answers, plan, roles, risks: [...risks] })
      }}
    >
      {refused === undefined ? null : (
        <p className="p-form-failed" role="alert">
          {refused}
        </p>
      )}
      <p className="method-note">
        <Chip tone="accent">{words(`size.${size}`)}</Chip>{' '}
        {say('points', { points, medium: content.medium, large: content.large })}
      </p>
      <ArtefactsAsked of={content} tailored={{ class: size, answers }} />
      <PlanAhead
        of={content}
        size={size}
        project={project}
        work={work}
        checked={plan}
        onCheck={(on) => setUnwanted(!on)}
      />
      <RolesAsked projectId={projectId} of={content} size={size} chosen={roles} onChoose={setRoles} />
      <LessonsOffered projectId={projectId} />
      <RisksOffered of={content} size={size} chosen={risks} onChoose={setRisks} />
      <div className="p-row p-form-end">
        <Button kind="first" type="submit" busy={busy} disabled={work === undefined}>
          {say('do')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
    </form>
  )
}

type Given = {
  readonly projectId: string
  readonly methodId: string
  readonly answers: Answers
  readonly plan: boolean
  readonly roles: Readonly<Record<string, string>>
  readonly risks: string[]
}

/** What is refused is told above the form, and nothing that was ticked is lost. */
function useStart(of: ProjectMethod, onDone: () => void) {
  const say = useWords('start')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(startProject)
  const [refused, setRefused] = useState<string>()
  const start = async (given: Given): Promise<void> => {
    try {
      const { following } = await run({ ...given, roles: { ...given.roles } }, { ifMatch: of.version })
      toast({ sentence: say('done', { name: following?.name ?? '' }) })
      onDone()
    } catch (problem) {
      setRefused(tell(problem, say('unreachable')))
    }
  }
  return { start, busy, refused }
}
