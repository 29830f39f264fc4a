import '../portfolio.css'
import { ErrorState, ProgressLine, SidePanel, Skeleton, Split, useRead, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showStanding } from '../../contract/index.ts'
import { DifferenceLine } from '../difference-line.tsx'
import { ReasonChain } from '../reason-chain.tsx'
import { useExplain } from '../use-explain.ts'
import { Charts } from './charts.tsx'
import { ProjectFigures } from './project-figures.tsx'
import { StatusOverYears } from './status-over-years.tsx'

/** Answer, reason and course of a project: the status, why, and how it came to it over the years. */
export function OverviewTab(): ReactNode {
  const say = useWords('oversight')
  const { projectId = '' } = useParams({ strict: false })
  const read = useRead(showStanding, { projectId }, { keep: false })
  const explain = useExplain()
  const standing = read.data
  if (read.problem)
    return <ErrorState title={say('overview.failed')} problem={read.problem} onRetry={read.again} />
  if (!standing) return <Skeleton rows={8} />
  return (
    <>
      <ProgressLine active={standing.behind} label={say('column.behind-hint')} />
      <div className="oversight-strip">
        <DifferenceLine of={standing} explain={explain} />
      </div>
      <Split
        side={
          <SidePanel title={say('reasons.title')} width={356}>
            <ReasonChain of={standing} explain={explain} />
          </SidePanel>
        }
      >
        <ProjectFigures of={standing} explain={explain} />
        <Charts of={standing.history} />
        <StatusOverYears of={standing} explain={explain} />
      </Split>
    </>
  )
}
