import { addDays, type Day, weekday } from '@portolan/quantity'
import { afterWorkdays } from '../period/after-workdays.ts'

/** That many workdays, Monday to Friday, after a day; before it where the number is below 0. */
export function workdayFrom(day: Day, workdays: number): Day {
  if (workdays >= 0) return afterWorkdays(day, workdays)
  let [at, left] = [day, -workdays]
  while (left > 0) {
    at = addDays(at, -1)
    if (weekday(at) <= 5) left -= 1
  }
  return at
}

/** How many workdays come after the one day, up to and with the other; below 0 where that lies before. */
export function workdaysBetween(from: Day, to: Day): number {
  if (to < from) return -workdaysBetween(to, from)
  let [at, count] = [from, 0]
  while (at < to) {
    at = addDays(at, 1)
    if (weekday(at) <= 5) count += 1
  }
  return count
}
