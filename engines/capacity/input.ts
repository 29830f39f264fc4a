import type { Day } from '@portolan/quantity'

export type WorkMinutes = number

/** What capacity and demand are counted from, for the days from `from` up to, and not with, `to`. */
export type CapacityInput = {
  readonly from: Day
  readonly to: Day
  /** The day the figures hold for; the first that is counted if left out. */
  readonly asOf?: Day | null
  readonly calendars: readonly CapacityCalendar[]
  readonly people: readonly Person[]
  readonly absences?: readonly Absence[] | null
  readonly reserves?: readonly Reserve[] | null
  readonly demands?: readonly Demand[] | null
  /** Stretches to tell sums of; the whole if left out. */
  readonly periods?: readonly Period[] | null
  /** `expected`: work × probability (if left out); `all`: as if every demand came. */
  readonly counting?: 'expected' | 'all' | null
}

/** The days from `from` up to, and not with, `to`. */
export type Period = { readonly from: Day; readonly to: Day }

export type CapacityCalendar = {
  readonly id: string
  /** Working minutes of a full-time person, Monday to Sunday. */
  readonly week: readonly WorkMinutes[]
  /** Days with other minutes, 0 for a holiday; both days included, a later one wins. */
  readonly exceptions?:
    | readonly { readonly first: Day; readonly last: Day; readonly minutes: WorkMinutes }[]
    | null
}

export type Person = {
  readonly id: string
  readonly calendar: string
  /** Of full time; 1 if left out. */
  readonly share?: number | null
  /** Employed from this day on, and up to (not with) that one. */
  readonly from?: Day | null
  readonly to?: Day | null
  readonly roles?: readonly string[] | null
  readonly abilities?: readonly { readonly id: string; readonly level: number }[] | null
}

/** Both days included; whole days if no minutes a day are told. */
export type Absence = {
  readonly person: string
  readonly first: Day
  readonly last: Day
  readonly minutes?: WorkMinutes | null
}

/** The share of the time present that runs the business; of everyone, and always, if not told. A later one wins. */
export type Reserve = {
  readonly share: number
  readonly person?: string | null
  readonly first?: Day | null
  readonly last?: Day | null
}

export type Need =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'ability'; readonly id: string; readonly level: number }

/** Work that may be done on any days from `from` up to `to`, by any of those who qualify, together or in turn. */
export type Demand = {
  readonly id: string
  readonly needs: Need
  readonly from: Day
  readonly to: Day
  readonly work: WorkMinutes
  /** That it comes at all: p(win) × p(go). 1 if left out. */
  readonly probability?: number | null
  /** The lowest goes first; without one, after all that have one. Then the earlier deadline, then the id. */
  readonly rank?: number | null
  /** What is at stake, in one unit of the caller, for the bottleneck. */
  readonly value?: number | null
}
