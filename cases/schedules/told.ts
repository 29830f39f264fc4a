import { addDays, type Day, weekday } from '@portolan/quantity'
import type { Course, Month } from '../unfold.ts'

export function lastMonth(course: Course): Month {
  const last = course.months.at(-1)
  if (last === undefined) throw new Error(`Nothing was ever told of ${course.story.code}.`)
  return last
}

/** A course as it was known when a month was reported. */
export function courseUntil(course: Course, month: number): Course {
  const months = course.months.filter((one) => one.month <= month)
  return { ...course, months, closed: course.closed && months.length === course.months.length }
}

/** Reports are due on the third of the next month, or the Monday after. */
export function reportDay(monthEnd: Day): Day {
  const due = addDays(monthEnd, 3)
  const past = weekday(due)
  return past === 6 ? addDays(due, 2) : past === 7 ? addDays(due, 1) : due
}
