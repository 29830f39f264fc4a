import { addDays, type Day, weekday } from '@portolan/quantity'

/** The day that many workdays, Monday to Friday, after a day; the day itself for none. Holidays are not known here. */
export function afterWorkdays(day: Day, workdays: number): Day {
  let [at, left] = [day, workdays]
  while (left > 0) {
    at = addDays(at, 1)
    if (weekday(at) <= 5) left -= 1
  }
  return at
}
