import './texts.ts'
import './truth.css'
import type { Day } from '@portolan/quantity'
import {
  type ChartSeries,
  EmptyState,
  ErrorState,
  LineChart,
  ProgressLine,
  Section,
  Skeleton,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listMilestoneSlips, type MilestoneSlip, type MilestoneSlips } from '../../contract/index.ts'
import { MilestoneTable } from './milestone-table.tsx'
import { NoSchedule } from './no-schedule.tsx'

/** Whether milestones hold: how their days moved from report to report, and what was told late. */
export function MilestonesTab(): ReactNode {
  const say = useWords('truth')
  const { projectId = '' } = useParams({ strict: false })
  const read = useRead(listMilestoneSlips, { projectId }, { keep: false })
  if (read.problem)
    return <ErrorState title={say('slip.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={10} />
  const { items, version } = read.data
  const empty = { title: say('slip.empty'), sentences: [say('slip.empty-words')] }
  if (version === 0) return <NoSchedule projectId={projectId} {...empty} />
  if (items.length === 0) return <EmptyState title={empty.title}>{say('slip.empty-words')}</EmptyState>
  return (
    <>
      <ProgressLine active={read.refreshing} />
      <SlipChart of={read.data} />
      <MilestoneTable of={read.data} />
    </>
  )
}

const mostLines = 5

function SlipChart(props: { of: MilestoneSlips }): ReactNode {
  const say = useWords('truth')
  const { items, days } = props.of
  const moved = items.filter(({ told }) => told.some(({ slipDays }) => slipDays !== 0))
  const drawn = (moved.length > 0 ? moved : items).slice(0, mostLines)
  return (
    <Section>
      {days.length < 2 ? (
        <p className="truth-note">{say('slip.one')}</p>
      ) : (
        <LineChart
          title={say('slip.title', { count: days.length })}
          series={drawn.map(seriesOf)}
          unit="days"
          height={240}
          fromZero
          nameless
        />
      )}
      <p className="truth-note">
        {say('slip.note')}{' '}
        {items.length > drawn.length && days.length > 1 ? say('slip.most', { count: drawn.length }) : null}
      </p>
    </Section>
  )
}

function seriesOf({ name, told }: MilestoneSlip, at: number): ChartSeries {
  return {
    name,
    tone: tones[at] ?? 'muted',
    points: told.map(({ day, slipDays }) => ({ day: day as Day, value: slipDays })),
  }
}

const tones = [1, 2, 3, 4, 5] as const
