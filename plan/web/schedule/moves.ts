import { type Day, daysBetween, isDay } from '@portolan/quantity'
import { lastDayOf } from './words.ts'

/** Calendar days from one finish to another, by their last days; positive when later. Undefined where one is missing. */
export function daysMoved(
  from: string | null | undefined,
  to: string | null | undefined,
): number | undefined {
  if (from == null || to == null) return undefined
  const [first, last] = [lastDayOf(from), lastDayOf(to)]
  return isDay(first) && isDay(last) ? daysBetween(first as Day, last as Day) : undefined
}
