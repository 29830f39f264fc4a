import { addDays, addMonths, type Day, daysBetween, startOfMonth } from '@portolan/quantity'
import type { Format, GridColumn, Say } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { StandingRow } from '../../contract/index.ts'
import { statusWord, toneOf } from '../words.ts'

export type TimeSpan = { readonly from: Day; readonly until: Day }

export type TimelineGiven = {
  readonly span: TimeSpan
  readonly today: Day
  readonly format: Format
  readonly say: Say
}
type Drawn = TimelineGiven & { readonly ticks: readonly Day[] }

const WIDE = 520
/** Further to the right the name of a day would be cut. */
const LAST_LABEL = 0.94
const monthsAStep = [1, 3, 6, 12, 24, 60, 120]

/** One line of time over all projects, as a column of the list: start to finish, the reference behind it, today. */
export function timelineColumn(given: TimelineGiven): GridColumn<StandingRow> {
  const drawn = drawnOf(given)
  return {
    id: 'timeline',
    header: given.say('timeline.title'),
    width: WIDE,
    grow: 8,
    cell: (row) => <TimelineCell row={row} drawn={drawn} />,
  }
}

/** What stands below the line of time. */
export function timelineScale(given: TimelineGiven): ReactNode {
  return <TimelineScale drawn={drawnOf(given)} />
}

function drawnOf(given: TimelineGiven): Drawn {
  return { ...given, ticks: ticksOf(given.span) }
}

/** The days of the ticks, at the foot of the list where they stay in view. */
function TimelineScale(props: { readonly drawn: Drawn }): ReactNode {
  const { span, ticks, format } = props.drawn
  return (
    <div className="oversight-scale" aria-hidden="true">
      {ticks
        .filter((day) => place(day, span) < LAST_LABEL)
        .map((day) => (
          <span key={day} style={{ left: percent(place(day, span)) }}>
            {format.day(day)}
          </span>
        ))}
    </div>
  )
}

function TimelineCell(props: { readonly row: StandingRow; readonly drawn: Drawn }): ReactNode {
  const { row } = props
  const { span, ticks, today, format, say } = props.drawn
  const finish = row.finish as Day | null
  const start = (row.start as Day | null) ?? finish
  const slip = row.figures.slipCurrentDays
  if (finish === null || start === null)
    return <span className="oversight-no-time">{say('timeline.no-finish')}</span>
  const reference = typeof slip === 'number' ? addDays(finish, -slip) : undefined
  const spoken = [
    say('timeline.spoken', { from: format.day(start), until: format.day(finish) }),
    ...(reference === undefined || reference === finish
      ? []
      : [say('timeline.reference', { day: format.day(reference) })]),
    statusWord(say, row.computed.status),
  ].join(', ')
  return (
    <span className="oversight-time" role="img" aria-label={spoken} title={spoken}>
      {ticks.map((day) => (
        <i key={day} className="oversight-time-tick" style={{ left: percent(place(day, span)) }} />
      ))}
      <i className="oversight-time-today" style={{ left: percent(place(today, span)) }} />
      {reference === undefined ? null : (
        <i className="oversight-time-ghost" style={barStyle(start, reference, span)} />
      )}
      <i
        className="oversight-time-bar"
        data-tone={toneOf(row.computed.status)}
        style={barStyle(start, finish, span)}
      />
    </span>
  )
}

function barStyle(from: Day, until: Day, span: TimeSpan): { left: string; width: string } {
  const left = place(from, span)
  return { left: percent(left), width: percent(Math.max(0.002, place(until, span) - left)) }
}

/** Between 0 and 1; what lies outside stands at the edge. */
function place(day: Day, { from, until }: TimeSpan): number {
  const share = daysBetween(from, day) / Math.max(1, daysBetween(from, until))
  return Math.min(1, Math.max(0, share))
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}

/** First days of months, six or seven of them at most. */
function ticksOf({ from, until }: TimeSpan): readonly Day[] {
  const months = daysBetween(from, until) / 30.44
  const step = monthsAStep.find((one) => months / one <= 7) ?? 240
  const first = startOfMonth(addMonths(startOfMonth(from), 1))
  const whole = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1
  const begin = addMonths(first, (step - (whole % step)) % step)
  const ticks: Day[] = []
  for (let day = begin; day <= until; day = addMonths(day, step)) ticks.push(day)
  return ticks
}
