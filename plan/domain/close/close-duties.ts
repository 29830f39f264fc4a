import type { Day } from '@portolan/quantity'
import type { OwedThing } from '../../contract/index.ts'
import { workdaysBetween } from './workdays.ts'

/** What a project handed in for a period. */
export type HandedIn = { readonly status: boolean; readonly forecast: boolean }

export type DueDays = Readonly<Record<OwedThing, Day>>

export type Owed = {
  readonly lacks: readonly OwedThing[]
  /** The first day on which something that lacks was due. */
  readonly due: Day | null
  readonly workdaysLate: number
}

/** What a project still owes to the close of a period, and how late it is; who is excused owes nothing. */
export function owedTo(handedIn: HandedIn, days: DueDays, at: { today: Day; excused: boolean }): Owed {
  const lacks = (['status', 'forecast'] as const).filter((one) => !at.excused && !handedIn[one])
  const due = lacks.map((one) => days[one]).toSorted()[0]
  if (due === undefined) return { lacks, due: null, workdaysLate: 0 }
  return { lacks, due, workdaysLate: Math.max(0, workdaysBetween(due, at.today)) }
}
