import { addDays, type Day, daysBetween, weekday } from '@portolan/quantity'

/** The calendar of a plan that begins by hand: Monday to Friday. */
export function isWeekday(day: Day): boolean {
  return weekday(day) >= 1 && weekday(day) <= 5
}

/** The day itself, or the Monday after it. */
export function weekdayFrom(day: Day): Day {
  return isWeekday(day) ? day : weekdayFrom(addDays(day, 1))
}

/** So many weekdays further; both are weekdays. */
export function addWeekdays(from: Day, days: number): Day {
  const weeks = Math.floor(days / 5)
  let at = addDays(from, weeks * 7)
  for (let left = days % 5; left > 0; left -= 1) at = weekdayFrom(addDays(at, 1))
  return at
}

/** Weekdays from the one to the other, both counted; none where the end lies before. */
export function countWeekdays(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  const rest = Array.from({ length: days % 7 }, (_, at) => addDays(from, at))
  return Math.floor(days / 7) * 5 + rest.filter(isWeekday).length
}
