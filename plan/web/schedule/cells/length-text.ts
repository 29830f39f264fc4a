import { durationText, type PlanWords } from '../words.ts'
import { minutesOf, readQuantity } from '../read-words.ts'

/** How long an activity takes, and in which kind of day it counts. */
export type Length = { readonly minutes: number; readonly elapsed: boolean }

const CLOCK_DAY = 1440

/** '12 d', '2 ed': what stands in the cell to be changed and goes along when it is copied. */
export function lengthText(length: Length, minutesPerDay: number, words: PlanWords): string {
  return durationText(length.minutes, { minutesPerDay, elapsed: length.elapsed }, words)
}

/**
 * '5d', '3w', '4h', '5ed'; undefined for what is none. A unit says in which kind of day it counts; without one, and in
 * hours or minutes, it counts as the activity did before.
 */
export function readLength(
  text: string,
  given: { readonly minutesPerDay: number; readonly elapsed: boolean },
): Length | undefined {
  const read = readQuantity(text)
  if (read === undefined || read.value < 0 || read.unit === 'percent') return undefined
  const bare = /\d\s*\??$/.test(text.trim())
  const ofDays = ['day', 'elapsed-day', 'week', 'month'].includes(read.unit)
  const elapsed = ofDays && !bare ? read.unit === 'elapsed-day' : given.elapsed
  const unit = bare && elapsed ? CLOCK_DAY : minutesOf(read.unit, given.minutesPerDay)
  const minutes = Math.round(read.value * unit)
  return minutes > MOST ? undefined : { minutes, elapsed }
}

const MOST = 1_000_000_000
