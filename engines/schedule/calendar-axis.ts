import { dayNumber, type Finding, isDay, type Shift, told } from '@portolan/quantity'
import { finding } from './finding.ts'
import type { ScheduleCalendar, Shifts } from './input.ts'
import { MINUTES_OF_DAY } from './wall-clock.ts'
import { type DayShifts, roundTheClock, type WorkAxis, workAxis } from './work-axis.ts'

/**
 * The clock of a calendar. Impossible shifts and dates are left out. A calendar that never works runs round the
 * clock; one that works on dated days only does so before the first and after the last of them. Each with a finding.
 */
export function calendarAxis(calendar: ScheduleCalendar, findings: Finding[]): WorkAxis {
  const say = { calendar: calendar.id, findings }
  const week = cleanWeek(calendar.week, say)
  const days = datedShifts(calendar, say)
  if (week.some((shifts) => shifts.length > 0)) return workAxis(week, days)
  if ([...days.values()].some((shifts) => shifts.length > 0)) {
    findings.push(
      finding('warning', 'calendar-week-without-work', {
        subject: ['calendar', calendar.id],
        ...told(
          'schedule:calendar-week-without-work',
        )`Calendar ${{ calendar: calendar.id }} works on dated days only; before the first and after the last of them it was taken to run round the clock. Give its week some shifts.`,
      }),
    )
    return workAxis(ALWAYS, withEmptyDays(days))
  }
  findings.push(
    finding('error', 'calendar-without-work', {
      subject: ['calendar', calendar.id],
      ...told(
        'schedule:calendar-without-work',
      )`Calendar ${{ calendar: calendar.id }} holds no working time, so it was taken to run round the clock. Give it some shifts.`,
    }),
  )
  return roundTheClock
}

type Say = { readonly calendar: string; readonly findings: Finding[] }

const ALWAYS: readonly DayShifts[] = Array.from({ length: 7 }, () => [{ from: 0, to: MINUTES_OF_DAY }])
/** As much as a century and a half: longer ranges are a mistake of the file, and cost memory. */
const MOST_DAYS = 60_000

function cleanWeek(week: ScheduleCalendar['week'], say: Say): readonly DayShifts[] {
  return Array.from({ length: 7 }, (_, i) => cleanShifts(week[i] ?? [], say))
}

function cleanShifts(shifts: Shifts, say: Say): DayShifts {
  const possible = shifts.filter(isShift)
  if (possible.length < shifts.length) {
    say.findings.push(
      finding('warning', 'impossible-shift', {
        subject: ['calendar', say.calendar],
        ...told(
          'schedule:impossible-shift',
        )`Calendar ${{ calendar: say.calendar }} has a shift that ends before it begins or leaves its day; it was left out. Split a night shift at midnight.`,
      }),
    )
  }
  return union(possible)
}

function isShift({ from, to }: Shift): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= MINUTES_OF_DAY
}

function union(shifts: Shifts): DayShifts {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of shifts.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last === undefined || last.to < from) merged.push({ from, to })
    else last.to = Math.max(last.to, to)
  }
  return merged
}

function datedShifts(calendar: ScheduleCalendar, say: Say): Map<number, DayShifts> {
  const days = new Map<number, DayShifts>()
  for (const { first, last, week } of calendar.otherWeeks ?? []) {
    const clean = cleanWeek(week, say)
    for (const dayCount of daysOf({ first, last }, say))
      days.set(dayCount, clean[weekdayIndex(dayCount)] ?? [])
  }
  for (const { first, last, shifts } of calendar.exceptions) {
    const clean = cleanShifts(shifts, say)
    for (const dayCount of daysOf({ first, last }, say)) days.set(dayCount, clean)
  }
  return days
}

function weekdayIndex(dayCount: number): number {
  return (((dayCount + 3) % 7) + 7) % 7
}

function daysOf(range: { readonly first: string; readonly last: string }, say: Say): readonly number[] {
  const { first, last } = range
  const known = isDay(first) && isDay(last)
  const count = known ? dayNumber(last) - dayNumber(first) + 1 : 0
  if (!known || count < 1 || count > MOST_DAYS) {
    say.findings.push(
      finding('warning', 'impossible-exception', {
        subject: ['calendar', say.calendar],
        ...told(
          'schedule:impossible-exception',
        )`Calendar ${{ calendar: say.calendar }} has an exception from ${{ first }} to ${{ last }}, which is no stretch of up to ${{ most: MOST_DAYS }} days; it was left out. Correct its days.`,
      }),
    )
    return []
  }
  return Array.from({ length: count }, (_, i) => dayNumber(first) + i)
}

function withEmptyDays(days: ReadonlyMap<number, DayShifts>): Map<number, DayShifts> {
  const known = [...days.keys()].toSorted((a, b) => a - b)
  const from = known[0] ?? 0
  const count = Math.min((known.at(-1) ?? from) - from + 1, MOST_DAYS)
  const all = new Map(Array.from({ length: count }, (_, i): [number, DayShifts] => [from + i, []]))
  for (const [dayCount, shifts] of days) all.set(dayCount, shifts)
  return all
}
