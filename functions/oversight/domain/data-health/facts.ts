import type { Day } from '@portolan/quantity'

/** What is known of a project where its record is looked at for faults. */
export type ProjectFacts = {
  readonly name: string
  readonly state: 'idea' | 'active' | 'on-hold' | 'closed'
  readonly manager: string | null
  readonly managerLeft: boolean
  /** The manager holds a role with which the project can be edited. */
  readonly managerMayEdit: boolean
  readonly hasSponsor: boolean
  readonly start: Day | null
  readonly finish: Day | null
  /** Minor units. */
  readonly cost: number | null
  readonly added: Day
  /** The newest day of which anything tells how it stands. */
  readonly evidence: Day | null
  /** Statuses the computed one is worse (+) than the reported. */
  readonly difference: number | null
  readonly differenceSince: Day | null
  /** The day of the newest version of its schedule; null where it has none. */
  readonly planned: Day | null
  readonly plannedFinish: Day | null
  /** Activities that finished on a day to come. */
  readonly finishedAhead: number
  /** Activities that are done to 100 % and not finished. */
  readonly doneNotFinished: number
  /** Activities of the newest plan that are not finished. */
  readonly openActivities: number
  /** The first period that is forecast, and the day until which that was expected; null where it is there, or not due yet. */
  readonly forecastMissing: { readonly period: string; readonly due: Day } | null
  /** What the ledger says was spent, in the currency of the cost; null where that is another, or nothing was. */
  readonly spent: number | null
}
