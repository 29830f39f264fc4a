import '../page-texts.ts'
import '../portfolio.css'
import './overview.css'
import './texts.ts'
import { ErrorState, ProgressLine, Skeleton, Split, useRead, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showStanding } from '../../contract/index.ts'
import { DifferenceLine } from '../difference-line.tsx'
import { useExplain } from '../use-explain.ts'
import { AttentionList } from './attention-list.tsx'
import { Charts } from './charts.tsx'
import { MoneyBrief } from './money-brief.tsx'
import { NextDates } from './next-dates.tsx'
import { ProjectFigures } from './project-figures.tsx'
import { ReasonsBrief } from './reasons-brief.tsx'
import { SaidWhy } from './said-why.tsx'
import { StatusOverYears } from './status-over-years.tsx'

/** Answer, reason, action: where the project stands and why, what it asks, what comes next, and how it came to it. */
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
        <SaidWhy of={standing} />
      </div>
      <Split
        side={
          <ReasonsBrief of={standing} explain={explain}>
            <MoneyBrief projectId={projectId} />
          </ReasonsBrief>
        }
      >
        <ProjectFigures of={standing} explain={explain} />
        <AttentionList of={standing} explain={explain} />
        <NextDates projectId={projectId} />
        <Charts of={standing} />
        <StatusOverYears of={standing} explain={explain} />
      </Split>
    </>
  )
}
