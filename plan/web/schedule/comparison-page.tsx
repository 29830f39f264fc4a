import './schedule.css'
import './texts.ts'
import {
  EmptyState,
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  PageHeader,
  Skeleton,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  compareSchedules,
  type ScheduleComparison,
  type ScheduleView,
  showSchedule,
} from '../../contract/index.ts'
import { comparisonAddress } from './address.ts'
import { ChangesGrid } from './changes-grid.tsx'
import { daysMoved } from './moves.ts'
import { usePlanCrumbs } from './use-plan-crumbs.ts'
import { VersionChoice } from './versions-panel.tsx'
import { lastDayOf } from './words.ts'

/** Two versions of a schedule side by side: slip, what came and went, changed logic. */
export function ComparisonPage(): ReactNode {
  const say = useWords('schedule')
  const { projectId = '' } = useParams({ strict: false })
  const view = useRead(showSchedule, { projectId }, { keep: false })
  const crumbs = usePlanCrumbs(projectId)
  return (
    <>
      <PageHeader crumbs={crumbs} title={say('compare.title')} />
      {view.problem ? (
        <ErrorState title={say('plan.failed')} problem={view.problem} onRetry={view.again} />
      ) : !view.data ? (
        <Skeleton rows={8} />
      ) : view.data.versions.length < 2 ? (
        <EmptyState title={say('compare.no-two')}>{say('compare.no-two-words')}</EmptyState>
      ) : (
        <Compared of={view.data} />
      )}
    </>
  )
}

function Compared(props: { of: ScheduleView }): ReactNode {
  const say = useWords('schedule')
  const { versions, projectId } = props.of
  const [address, change] = useAddress(comparisonAddress)
  const from = address.from ?? versions[1]?.number ?? 1
  const to = address.to ?? versions[0]?.number ?? 1
  const read = useRead(compareSchedules, { projectId, from, to }, { enabled: from !== to, keep: false })
  return (
    <>
      <div className="schedule-compare-bar">
        <VersionChoice
          label={say('versions.from')}
          versions={versions}
          value={from}
          onChoose={(number) => change({ from: number })}
        />
        <VersionChoice
          label={say('versions.to')}
          versions={versions}
          value={to}
          onChoose={(number) => change({ to: number })}
        />
      </div>
      {from === to ? (
        <EmptyState title={say('compare.choose')}>{say('compare.choose-words')}</EmptyState>
      ) : read.problem ? (
        <ErrorState title={say('compare.failed')} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={8} />
      ) : (
        <>
          <ComparisonFigures of={read.data} />
          <ChangesGrid of={read.data} kind={address.kind} onKind={(kind) => change({ kind })} />
        </>
      )}
    </>
  )
}

function ComparisonFigures(props: { of: ScheduleComparison }): ReactNode {
  const say = useWords('schedule')
  const { of } = props
  const days = daysMoved(of.finishFrom, of.finishTo)
  const finish = (moment: string | null, label: string): ReactNode => (
    <Figure value={moment === null ? null : lastDayOf(moment)} unit="day" label={label} size="large" />
  )
  const [before, after] = [
    say('compare.before', { number: of.from }),
    say('compare.after', { number: of.to ?? '' }),
  ]
  return (
    <FigureStrip>
      <FigureBox label={before}>{finish(of.finishFrom, before)}</FigureBox>
      <FigureBox label={after}>{finish(of.finishTo, after)}</FigureBox>
      <FigureBox label={say('compare.moves')}>
        <Figure
          value={days}
          unit="days"
          label={say('compare.moves')}
          size="large"
          signed
          tone={(days ?? 0) > 0 ? 'bad' : (days ?? 0) < 0 ? 'good' : 'plain'}
        />
      </FigureBox>
      <FigureBox label={say('compare.changes')}>
        <Figure
          value={Object.values(of.counts).reduce((sum, count) => sum + count, 0)}
          unit="count"
          label={say('compare.changes')}
          size="large"
        />
      </FigureBox>
    </FigureStrip>
  )
}
