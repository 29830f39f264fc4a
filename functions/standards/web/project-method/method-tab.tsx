import '../method/method.css'
import '../method/texts.ts'
import './texts.ts'
import { showProject } from '@portolan/plan/contract'
import {
  Button,
  EmptyState,
  ErrorState,
  later,
  Link,
  ProgressLine,
  Skeleton,
  Split,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  permissions,
  type ProjectMethod,
  type ProjectWork,
  showProjectMethod,
  showProjectWork,
} from '../../contract/index.ts'
import { type ChangeTab, type MethodTabAddress, methodTabAddress } from './address.ts'
import { FollowedFlow } from './followed-flow.tsx'
import { FollowedPhaseShown } from './followed-phase.tsx'
import { FollowedRoles } from './followed-roles.tsx'
import { Standing } from './standing.tsx'

/** Forms are fetched when somebody writes. */
const TabPanel = later(async () => (await import('./tab-panel.tsx')).TabPanel)

/** What one who looks may do here. */
export type May = {
  readonly follow: boolean
  readonly confirm: boolean
  readonly pass: boolean
  readonly speak: boolean
  readonly judge: boolean
  readonly withdraw: boolean
}

/** The method that a project follows: where it stands, what is missing, and who can mend that. */
export function MethodTab(): ReactNode {
  const say = useWords('project-method')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(methodTabAddress)
  const project = useRead(showProject, { projectId }).data
  const allowed = useMay()
  const place = { projectId, portfolioId: project?.portfolio.id }
  const may: May = {
    follow: allowed(permissions.followMethod, place),
    confirm: allowed(permissions.confirm, place),
    pass: allowed(permissions.passGates, place),
    speak: allowed(permissions.giveVerdicts, place),
    judge: allowed(permissions.judgeWaivers, place),
    withdraw: allowed(permissions.withdrawWaivers, place),
  }
  const read = useRead(showProjectMethod, { projectId }, { keep: false })
  const work = useRead(showProjectWork, { projectId }, { keep: false }).data
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={8} />
  const part = { of: read.data, work, address, onChange: change, may }
  return (
    <Split side={address.panel === undefined ? undefined : <TabPanel {...part} />}>
      <ProgressLine active={read.refreshing} />
      <div className="method-scroll">
        <Content {...part} />
      </div>
    </Split>
  )
}

export type TabPart = {
  readonly of: ProjectMethod
  /** Comes after the method: a plan may be long. */
  readonly work: ProjectWork | undefined
  readonly address: MethodTabAddress
  readonly onChange: ChangeTab
  readonly may: May
}

function Content({ of, work, address, onChange, may }: TabPart): ReactNode {
  const say = useWords('project-method')
  const { following } = of
  if (following === null)
    return (
      <EmptyState
        title={say('empty.title')}
        actions={
          <>
            {may.follow ? (
              <Button kind="first" onClick={() => onChange({ panel: 'give' })}>
                {say('give.first')}
              </Button>
            ) : null}
            <Link to="/standards">{say('empty.look')}</Link>
          </>
        }
      >
        {say('empty.words')}
      </EmptyState>
    )
  const shown = address.phase ?? following.phaseId
  const phase = following.phases.find(({ id }) => id === shown) ?? following.phases[0]
  return (
    <>
      <Standing project={of} of={following} may={may} onChange={onChange} />
      <FollowedFlow of={following} work={work} shown={phase?.id} onShow={(id) => onChange({ phase: id })} />
      {phase ? (
        <FollowedPhaseShown
          project={of}
          work={work}
          of={phase}
          roles={following.roles}
          may={may}
          onChange={onChange}
        />
      ) : null}
      <FollowedRoles of={of} roles={following.roles} may={may} />
    </>
  )
}
