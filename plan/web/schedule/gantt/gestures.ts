import { workingMinutesBetween } from '@portolan/quantity'
import type { WorkCalendar } from '@portolan/quantity'
import type { ActivityFields, ActivityRow, ConstraintKind, ScheduleEdit } from '../../../contract/index.ts'
import { undoOfSet } from '../inverse-edits.ts'
import { instantAt, minuteOf, MINUTES_OF_DAY, momentAt } from './minutes.ts'

/** What a drag of a bar, or a key in its place, asks for. Days are counted from 1970-01-01. */
export type Gesture =
  /** So many days later. */
  | { readonly kind: 'move'; readonly days: number }
  /** Its first or its last day becomes this one. */
  | { readonly kind: 'start' | 'finish'; readonly day: number }
  /** So many working minutes longer. */
  | { readonly kind: 'longer'; readonly minutes: number }

export type Written = {
  readonly edits: readonly ScheduleEdit[]
  readonly undo: readonly ScheduleEdit[]
  /** What will stand in the plan. */
  readonly writes: 'constraint' | 'actual-start' | 'duration' | 'constraint-and-duration'
  /** Minutes at which the bar begins and ends as it is held. */
  readonly from: number
  readonly to: number
  /** Another constraint gives way. */
  readonly replaces: ConstraintKind | undefined
}

export type NotMovable = 'summary' | 'manual' | 'done' | 'no-dates'

/** Why a bar cannot be held; undefined where it can. */
export function heldBy(row: ActivityRow): NotMovable | undefined {
  if (row.kind === 'summary') return 'summary'
  if (row.manual) return 'manual'
  if (row.actualFinish !== null) return 'done'
  return row.start === null || row.finish === null ? 'no-dates' : undefined
}

/** What a gesture writes: a start no earlier than, or the actual start of what has begun, or a duration. */
export function writeGesture(
  row: ActivityRow,
  gesture: Gesture,
  clock: WorkCalendar | undefined,
): Written | NotMovable {
  const [from, to] = [minuteOf(row.start), minuteOf(row.finish)]
  const no = heldBy(row)
  if (no !== undefined) return no
  if (from === undefined || to === undefined) return 'no-dates'
  switch (gesture.kind) {
    case 'move': {
      const by = gesture.days * MINUTES_OF_DAY
      return written(row, startAt(row, from + by), { from: from + by, to: to + by })
    }
    case 'start': {
      if (row.actualStart !== null) return 'done'
      const start = gesture.day * MINUTES_OF_DAY + (from % MINUTES_OF_DAY)
      const duration = workBetween(row, { from: Math.min(start, to), to }, clock)
      return written(row, { ...startAt(row, start), duration }, { from: start, to })
    }
    case 'finish': {
      const begun = minuteOf(row.actualStart) ?? from
      const end = Math.max((gesture.day + 1) * MINUTES_OF_DAY, begun)
      const duration = workBetween(row, { from: begun, to: end }, clock)
      return written(row, { duration }, { from, to: Math.max(from, end) })
    }
    case 'longer': {
      const duration = Math.max(0, row.duration + gesture.minutes)
      return written(row, { duration }, { from, to })
    }
  }
}

/** The day of a minute. */
export function dayAt(minute: number): number {
  return Math.floor(minute / MINUTES_OF_DAY)
}

/** The day on which something ends that ends at a minute: at midnight it is the day before. */
export function lastDayAt(minute: number): number {
  return Math.ceil(minute / MINUTES_OF_DAY) - 1
}

function startAt(row: ActivityRow, minute: number): ActivityFields {
  const at = momentAt(minute) ?? null
  if (row.actualStart !== null) {
    const shift = minute - (minuteOf(row.start) ?? minute)
    return { actualStart: momentAt((minuteOf(row.actualStart) ?? minute) + shift) ?? null }
  }
  return { constraint: { kind: 'start-no-earlier-than', at } }
}

/** Working minutes on the calendar of the activity; on the clock for what runs round it. */
function workBetween(
  row: ActivityRow,
  { from, to }: { from: number; to: number },
  clock: WorkCalendar | undefined,
): number {
  if (row.elapsed || clock === undefined) return to - from
  return workingMinutesBetween(clock, instantAt(from), instantAt(to))
}

function written(row: ActivityRow, fields: ActivityFields, span: { from: number; to: number }): Written {
  const { constraint, duration, actualStart } = fields
  const replaced = constraint != null && row.constraint !== null && row.constraint.kind !== constraint.kind
  return {
    edits: [{ kind: 'activity.set', activity: row.id, fields }],
    undo: [undoOfSet(row, fields)],
    writes:
      actualStart !== undefined
        ? 'actual-start'
        : constraint === undefined
          ? 'duration'
          : duration === undefined
            ? 'constraint'
            : 'constraint-and-duration',
    ...span,
    replaces: replaced ? row.constraint?.kind : undefined,
  }
}
