import './project.css'
import { showProject } from '../../contract/index.ts'
import type { Day } from '@portolan/quantity'
import {
  DayText,
  ErrorState,
  HostedTabs,
  isProblem,
  NoPermission,
  ObjectHeader,
  PageHeader,
  Person,
  Skeleton,
  Tag,
  useProblemWords,
  useRead,
  useWords,
} from '@portolan/ui'
import { Outlet, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ReportedChip } from './reported-chip.tsx'

/** What a project is called and whom it belongs to; every room contributes its tab below. */
export function ProjectPage(): ReactNode {
  const say = useWords('plan')
  const tellProblem = useProblemWords()
  const { projectId = '' } = useParams({ strict: false })
  const read = useRead(showProject, { projectId }, { keep: false })
  const project = read.data
  if (isProblem(read.problem) && read.problem.status === 404)
    return (
      <>
        <PageHeader
          crumbs={[{ label: say('projects.title'), to: '/projects' }]}
          title={say('project.unknown')}
        />
        <NoPermission title={say('project.unknown')}>{tellProblem(read.problem, '')}</NoPermission>
      </>
    )
  if (read.problem)
    return (
      <>
        <PageHeader
          crumbs={[{ label: say('projects.title'), to: '/projects' }]}
          title={say('project.failed')}
        />
        <ErrorState title={say('project.failed')} problem={read.problem} onRetry={read.again} />
      </>
    )
  if (!project) return <Skeleton rows={8} />
  return (
    <>
      <PageHeader
        crumbs={[
          { label: say('projects.title'), to: '/projects' },
          ...(project.organisation ? [{ label: project.organisation.name }] : []),
        ]}
        title={project.code ?? project.name}
      />
      <div className="plan-head">
        <ObjectHeader
          title={project.name}
          code={project.code ?? undefined}
          tags={
            <>
              {project.category ? <Tag>{project.category}</Tag> : null}
              {project.state === 'active' ? null : <Tag>{say(`state.${project.state}`)}</Tag>}
            </>
          }
          right={
            <>
              {project.manager ? <Person name={project.manager.name} /> : null}
              {project.customer ? <span>{project.customer.name}</span> : null}
              {project.phase ? <span>{say('project.phase', { phase: project.phase })}</span> : null}
              {project.latestAsOf ? (
                <span className="plan-said">
                  {say('project.said')} <DayText of={project.latestAsOf as Day} />
                </span>
              ) : null}
              <ReportedChip of={project.reported} />
            </>
          }
        />
        <HostedTabs
          host="/projects/$projectId"
          params={{ projectId }}
          label={say('project.tabs')}
          place={{ projectId, portfolioId: project.portfolio.id }}
        />
      </div>
      <Outlet />
    </>
  )
}
