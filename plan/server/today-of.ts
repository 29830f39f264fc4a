import { type Day, dayOfInstant, instant } from '@portolan/quantity'

/** The day of an instant; the record has no other today. */
export function todayOf(now: string): Day {
  return dayOfInstant(instant(now))
}
