import {
  addDays,
  type CalendarDefinition,
  type CalendarException,
  type Day,
  daysBetween,
  type Shift,
  weekday,
} from '@portolan/quantity'
import type { Kept } from './kept.ts'
import { daysOfRecurrence, type Recurrence } from './recurrence.ts'

export type ScheduleCalendar = {
  readonly id: string
  readonly name: string
  readonly guid?: string
  readonly kind: 'base' | 'resource' | 'project'
  /** Days that this calendar does not set itself are those of the base. */
  readonly baseId?: string
  readonly projectId?: string
  readonly isDefault?: boolean
  readonly week: Week
  readonly exceptions: readonly CalendarChange[]
  readonly workWeeks: readonly WorkWeek[]
  /** Only convert units; working time comes from the shifts. */
  readonly minutesPerDay?: number
  readonly minutesPerWeek?: number
  readonly minutesPerMonth?: number
  readonly minutesPerYear?: number
  readonly kept: Kept
}

/** Undefined: the day is inherited from the base calendar. No shift: nobody works. */
export type DayShifts = readonly Shift[] | undefined

/** Monday to Sunday. */
export type Week = readonly [DayShifts, DayShifts, DayShifts, DayShifts, DayShifts, DayShifts, DayShifts]

export type CalendarChange = {
  readonly first: Day
  readonly last: Day
  /** Instead of the shifts of these days; none for a holiday. */
  readonly shifts: readonly Shift[]
  readonly name?: string
  /** Not every day from first to last, but those it names. */
  readonly recurrence?: Recurrence
  readonly kept?: Kept
}

/** Another week for a while, as in the summer. */
export type WorkWeek = {
  readonly first: Day
  readonly last: Day
  readonly name?: string
  readonly week: Week
  readonly kept?: Kept
}

export const inheritedWeek: Week = [
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
]

/** What both tools take where a file says nothing: Monday to Friday, 8 to 12 and 13 to 17. */
const officeDay: readonly Shift[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]

/**
 * The calendar with everything that it inherits, as plain shifts on an unnamed zone. Weeks of the base go under
 * its own, then work weeks, then exceptions; what is nearer to the calendar wins. Undefined where there is no
 * such calendar.
 */
export function resolveCalendar(
  calendars: readonly ScheduleCalendar[],
  id: string,
): CalendarDefinition | undefined {
  const chain = chainOf(calendars, id)
  if (chain.length === 0) return undefined
  const week = (index: number): readonly Shift[] =>
    chain.find((one) => one.week[index] !== undefined)?.week[index] ?? (index < 5 ? officeDay : [])
  const fromBase = chain.toReversed()
  return {
    zone: 'UTC',
    week: [week(0), week(1), week(2), week(3), week(4), week(5), week(6)],
    exceptions: [
      ...fromBase.flatMap(({ workWeeks }) => workWeeks.flatMap(daysOfWorkWeek)),
      ...fromBase.flatMap(({ exceptions }) => exceptions.flatMap(daysOfChange)),
    ],
  }
}

/** The days to which a change applies, as ranges in order. */
export function rangesOfChange(
  change: CalendarChange,
): readonly { readonly first: Day; readonly last: Day }[] {
  const { first, last, recurrence } = change
  if (recurrence === undefined) return [{ first, last }]
  return daysOfRecurrence(recurrence, first, last).map((day) => ({ first: day, last: day }))
}

/** The calendar and its bases, nearest first; a circle of bases ends where it began. */
function chainOf(calendars: readonly ScheduleCalendar[], id: string): readonly ScheduleCalendar[] {
  const chain: ScheduleCalendar[] = []
  let next: string | undefined = id
  while (next !== undefined) {
    const wanted: string = next
    const found = calendars.find((one) => one.id === wanted)
    if (found === undefined || chain.includes(found)) break
    chain.push(found)
    next = found.baseId
  }
  return chain
}

function daysOfChange(change: CalendarChange): readonly CalendarException[] {
  return rangesOfChange(change).flatMap(({ first, last }) => instead(first, last, change.shifts))
}

const longestWorkWeek = 40 * 366

function daysOfWorkWeek({ first, last, week }: WorkWeek): readonly CalendarException[] {
  const days = Math.min(daysBetween(first, last) + 1, longestWorkWeek)
  return Array.from({ length: Math.max(0, days) }, (_, offset) => addDays(first, offset)).flatMap((day) => {
    const shifts = week[weekday(day) - 1]
    return shifts === undefined ? [] : instead(day, day, shifts)
  })
}

function instead(first: Day, last: Day, shifts: readonly Shift[]): readonly CalendarException[] {
  const nothing: CalendarException = { first, last, kind: 'remove' }
  return shifts.length === 0 ? [nothing] : [nothing, { first, last, kind: 'add', shifts }]
}
