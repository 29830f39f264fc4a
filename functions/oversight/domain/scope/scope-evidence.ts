import type { ScopeList } from '@portolan/plan/contract'
import type { Day, Money } from '@portolan/quantity'

/** All that agile work is measured from. */
export type ScopeEvidence = {
  readonly list: ScopeList
  readonly version: number
  /** The day to which the list is told. */
  readonly asOf: Day
  readonly project: {
    readonly name: string
    readonly start: Day | null
    readonly finish: Day | null
    readonly cost: Money | null
  }
  /** The newest that tells a finish or a cost. */
  readonly baseline: {
    readonly number: number
    readonly finish: Day | null
    readonly cost: Money | null
  } | null
  /** What was spent, as the newest report up to the day of the list tells. */
  readonly spent: { readonly cost: Money; readonly asOf: Day } | null
}
