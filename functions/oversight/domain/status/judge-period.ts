import { workdaysBetween } from '@portolan/plan/domain'
import type { Day } from '@portolan/quantity'
import type { PeriodStatusState } from '../../contract/index.ts'

export type OwedStatus = {
  readonly expected: boolean
  readonly due: Day
  readonly today: Day
  readonly confirmed: boolean
  readonly waiting: boolean
  /** A register that came in says how it stood within the period or later. A colour that was set by hand is no status. */
  readonly told: boolean
  readonly excused: boolean
}

/** Where the status of a project for a period stands. What was confirmed counts first, and whatever was told before nothing. */
export function judgePeriod(of: OwedStatus): {
  readonly state: PeriodStatusState
  readonly workdaysLate: number
} {
  if (of.waiting) return { state: 'waiting', workdaysLate: 0 }
  if (of.confirmed) return { state: 'confirmed', workdaysLate: 0 }
  if (of.excused) return { state: 'excused', workdaysLate: 0 }
  if (of.told) return { state: 'told', workdaysLate: 0 }
  if (of.expected && of.today > of.due)
    return { state: 'late', workdaysLate: Math.max(1, workdaysBetween(of.due, of.today)) }
  return { state: 'open', workdaysLate: 0 }
}
