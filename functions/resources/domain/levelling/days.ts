import { type Day, dayFromNumber } from '@portolan/quantity'
import { dayMinutes, type Moment } from './ground.ts'

export function startDay(at: Moment): Day {
  return dayFromNumber(Math.floor(at / dayMinutes))
}

/** What ends at midnight ends on the day before. */
export function endDay(at: Moment): Day {
  return dayFromNumber(Math.floor((at - 1) / dayMinutes))
}
