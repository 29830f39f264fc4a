import './schedule.css'
import './texts.ts'
import {
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  Skeleton,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { compareSchedules, type ScheduleComparison, showSchedule } from '../../contract/index.ts'
import { ComparisonOfTwo } from '../versions/comparison-of-two.tsx'
import { comparisonAddress } from './address.ts'
import { ChangesGrid } from './changes-grid.tsx'
import { daysMoved } from './moves.ts'
import { lastDayOf } from './words.ts'

/** Two versions of a schedule side by side: slip, what came and went, changed logic. */
export function ComparisonPage(): ReactNode {
  const say = useWords('schedule')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(comparisonAddress)
  return (
    <ComparisonOfTwo
      say={say}
      projectId={projectId}
      tab="plan"
      read={useRead(showSchedule, { projectId }, { keep: false })}
      failed={say('plan.failed')}
      chosen={address}
      onChoose={change}
    >
      {(pair) => (
        <Compared of={{ projectId, ...pair }} kind={address.kind} onKind={(kind) => change({ kind })} />
      )}
    </ComparisonOfTwo>
  )
}

function Compared(props: {
  of: { projectId: string; from: number; to: number }
  kind: string | undefined
  onKind: (kind: string | undefined) => void
}): ReactNode {
  const say = useWords('schedule')
  const read = useRead(compareSchedules, props.of, { keep: false })
  if (read.problem)
    return <ErrorState title={say('compare.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={8} />
  return (
    <>
      <ComparisonFigures of={read.data} />
      <ChangesGrid of={read.data} kind={props.kind} onKind={props.onKind} />
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
