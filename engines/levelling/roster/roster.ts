import type { LinkKind, WorkAxis } from '@portolan/schedule'
import type { Time } from '../input.ts'
import type { Diary } from './diary.ts'
import type { LimitLine } from './limit-line.ts'

/** All that is levelled together, by place: activities stand in an order in which what links come from comes first. */
export type Roster = {
  readonly activities: readonly RosterActivity[]
  readonly people: readonly { readonly id: string; readonly diary: Diary }[]
  readonly limits: readonly { readonly id: string; readonly line: LimitLine }[]
  readonly projects: readonly RosterProject[]
  /** Round the clock, without dates that hold in one direction of time only: it can be looked at from its end. */
  readonly reversible: boolean
}

export type RosterProject = { readonly id: string; readonly priority: number; readonly start: Time }

export type RosterActivity = {
  readonly id: string
  /** Place in the input. */
  readonly place: number
  readonly project: number
  readonly duration: number
  readonly axis: WorkAxis
  readonly calendar: string | null
  /** Nothing of it starts before: the project, and itself. */
  readonly earliest: Time
  readonly incoming: readonly Incoming[]
  readonly limits: readonly { readonly limit: number; readonly amount: number }[]
  readonly roles: readonly Role[]
  readonly frozen: { readonly start: Time; readonly finish: Time; readonly people: readonly number[] } | null
}

export type Incoming = {
  readonly id: string
  readonly from: number
  readonly kind: LinkKind
  readonly lag: number
}

/** So many people at once out of those who qualify; whoever is needed elsewhere least stands first. */
export type Role = { readonly candidates: Int32Array; readonly people: number; readonly words: string }

/** The start of each activity, its finish, and who does it. */
export type RosterPlan = {
  readonly starts: Float64Array
  readonly finishes: Float64Array
  readonly people: readonly (readonly number[])[]
}
