import type { LinkKind, ScheduleCalendar } from '@portolan/schedule'

/**
 * Whole units on one clock, from wherever the caller counts. With calendars they are minutes of the wall clock, as in
 * the schedule engine (`wallMinute`); without, any unit does, and all of it is working time.
 */
export type Time = number

/** Everything that shares people and limits, and so is levelled together. */
export type LevelInput = {
  readonly projects: readonly LevelProject[]
  readonly activities: readonly LevelActivity[]
  readonly links: readonly LevelLink[]
  readonly limits?: readonly LevelLimit[] | null
  readonly people?: readonly LevelPerson[] | null
  readonly calendars?: readonly ScheduleCalendar[] | null
}

export type LevelProject = {
  readonly id: string
  /** What a unit of time earlier is worth, beside other projects; 1 if left out. */
  readonly priority?: number | null
  /** Nothing of it starts before; 0 if left out. */
  readonly start?: Time | null
  /** Of its activities that name none; all of the time if left out. */
  readonly calendar?: string | null
}

export type LevelActivity = {
  readonly id: string
  readonly project: string
  /** Working time of its calendar. It runs without a break in it. */
  readonly duration: number
  readonly calendar?: string | null
  readonly needs?: readonly Need[] | null
  readonly earliest?: Time | null
  /** Where it stays, with whom: begun, promised or agreed. */
  readonly frozen?: { readonly start: Time; readonly people?: readonly string[] | null } | null
}

/** For as long as the activity lasts. */
export type Need =
  | { readonly kind: 'limit'; readonly id: string; readonly amount: number }
  | { readonly kind: 'person'; readonly id: string }
  /** So many people (1 if left out) who have it at that level (0 if left out) or above. */
  | {
      readonly kind: 'ability'
      readonly id: string
      readonly level?: number | null
      readonly people?: number | null
    }

export type LevelLink = {
  readonly id: string
  readonly predecessor: string
  readonly successor: string
  readonly kind: LinkKind
  /** Working time of the successor's calendar; negative for a lead. */
  readonly lag?: number | null
}

/** What many share and nobody has a name for: rooms, licences, environments, a team that is not named. */
export type LevelLimit = {
  readonly id: string
  readonly capacity: number
  /** Taken by what is not levelled here. */
  readonly taken?: readonly (Span & { readonly amount: number })[] | null
}

/** From `from` up to, and not with, `to`. */
export type Span = { readonly from: Time; readonly to: Time }

export type LevelPerson = {
  readonly id: string
  readonly abilities?: readonly { readonly id: string; readonly level?: number | null }[] | null
  readonly away?: readonly Span[] | null
  readonly booked?: readonly Booking[] | null
}

export type Booking = Span & {
  readonly id: string
  /** A soft one holds only where the options say so. */
  readonly firm: 'hard' | 'soft'
}

export type LevelOptions = {
  /** How many schedules may be made, justification counted; see the README. */
  readonly schedules: number
  readonly seed: number | string
  /** Asked between schedules: true ends the search with what there is. */
  readonly stop?: () => boolean
  /** Told of each plan that is better than all before it, and of what no plan is below, both in the measure of the aim. */
  readonly better?: (objective: number, bound: number) => void
  /** `finish`: the last finish of all (if left out); `priority`: Σ priority × time from start to finish of the projects. */
  readonly aim?: 'finish' | 'priority'
  /** Whether soft bookings hold; yes if left out. */
  readonly softBookings?: 'hold' | 'yield'
}
