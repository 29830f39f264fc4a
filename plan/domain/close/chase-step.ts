import type { Day } from '@portolan/quantity'
import { workdayFrom, workdaysBetween } from './workdays.ts'

export type ChaseStep = {
  /** 0 is before it is due, 1 the day itself, then every second workday. */
  readonly step: number
  /** The day that it falls on. */
  readonly day: Day
}

const workdaysBefore = 2
const workdaysApart = 2

/**
 * The reminder that is due last on a day: two workdays before what is owed is due, on that day, and every second
 * workday after it. Whoever begins late reminds once, not of all that was missed.
 */
export function chaseStep(due: Day, today: Day): ChaseStep | undefined {
  const first = workdayFrom(due, -workdaysBefore)
  if (today < first) return undefined
  if (today < due) return { step: 0, day: first }
  const past = Math.floor(workdaysBetween(due, today) / workdaysApart)
  return { step: 1 + past, day: workdayFrom(due, past * workdaysApart) }
}
