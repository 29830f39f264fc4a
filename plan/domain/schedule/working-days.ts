import { type Day, dayFromNumber, dayNumber, weekday } from '@portolan/quantity'
import type { Activity, Schedule, WorkingCalendar } from '../../contract/index.ts'

/** Longer spans are told in calendar days only. */
const longest = 20 * 366

/**
 * The days after the first and up to the last on which the calendar of an activity holds work: from Friday to Monday
 * is one. 0 where there is no such calendar or the span is longer than 20 years.
 */
export function workingDaysOf(schedule: Schedule): (activity: Activity, first: Day, last: Day) => number {
  const holding = holdingWork(schedule)
  return (activity, first, last) => {
    const holdsWork = holding(activity)
    const [from, to] = [dayNumber(first), dayNumber(last)]
    if (holdsWork === undefined || to - from > longest) return 0
    let days = 0
    for (let at = from + 1; at <= to; at += 1) if (holdsWork(at)) days += 1
    return days
  }
}

/** Whether the calendar of an activity holds work on a day; where it is of no calendar, from Monday to Friday. */
export function workingDays(schedule: Schedule): (activity: Activity, day: Day) => boolean {
  const holding = holdingWork(schedule)
  return (activity, day) => holding(activity)?.(dayNumber(day)) ?? weekday(day) <= 5
}

type HoldsWork = (dayCount: number) => boolean

function holdingWork(schedule: Schedule): (activity: Activity) => HoldsWork | undefined {
  const usual = new Map(schedule.parts.map(({ id, calendar }) => [id, calendar]))
  const works = new Map(schedule.calendars.map((calendar) => [calendar.id, worksOn(calendar)]))
  return ({ calendar, part }) => works.get(calendar ?? usual.get(part) ?? '')
}

function worksOn({ week, exceptions }: WorkingCalendar): (dayCount: number) => boolean {
  const known = new Map<number, boolean>()
  return (dayCount) => {
    const before = known.get(dayCount)
    if (before !== undefined) return before
    const day = dayFromNumber(dayCount)
    const exception = exceptions.findLast(({ first, last }) => first <= day && day <= last)
    const shifts = exception?.shifts ?? week[weekday(day) - 1] ?? []
    known.set(dayCount, shifts.length > 0)
    return shifts.length > 0
  }
}
