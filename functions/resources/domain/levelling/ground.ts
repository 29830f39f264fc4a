import type { Schedule } from '@portolan/plan/contract'
import type { ComputedDates } from '@portolan/plan/domain'
import type { WorkAxis } from '@portolan/schedule'

/** Minutes of the wall clock, as plans count them. */
export type Moment = number

export const dayMinutes = 1_440

/**
 * `move`: its work may be moved. `stay`: one sees it, and it stays. `hidden`: one does not see it, and of it only
 * counts that its people are busy.
 */
export type MayMove = 'move' | 'stay' | 'hidden'

/** One plan as its newest version has it. */
export type PlanToLevel = {
  readonly projectId: string
  readonly schedule: Schedule
  readonly dates: ReadonlyMap<string, Pick<ComputedDates, 'start' | 'finish'>>
  /** By the resources of the plan, who of the organisation they are. */
  readonly people: ReadonlyMap<string, string>
  readonly may: MayMove
}

export type TeamMember = {
  readonly id: string
  readonly name: string
  /** Of full time, in percent. */
  readonly share: number
  /** Working minutes of a full-time person, Monday to Sunday. */
  readonly week: readonly number[]
  /** Both days included; absences and holidays. */
  readonly away: readonly Away[]
}

/** Days by their number since 1970-01-01, both included. */
export type Away = { readonly first: number; readonly last: number }

export type LevellingGround = {
  readonly plans: readonly PlanToLevel[]
  readonly team: ReadonlyMap<string, TeamMember>
  /** The beginning of today. */
  readonly now: Moment
  /** What starts before stays. */
  readonly frozenUntil: Moment
  readonly priorityOf: (projectId: string) => number
}

export type Share = { readonly person: string; readonly percent: number }

/** Work that is open: what is left of it, from today on. */
export type OpenWork = {
  /** Of its plan and itself. */
  readonly key: string
  readonly projectId: string
  readonly activity: string
  readonly name: string
  readonly start: Moment
  readonly finish: Moment
  readonly shares: readonly Share[]
  readonly may: MayMove
  readonly frozen: boolean
  /** In which its length is counted; undefined where it runs round the clock. */
  readonly calendar: string | undefined
  /** The clock of the plan, and that of the plan and the people together. */
  readonly axis: WorkAxis
  readonly ownCalendar: string | undefined
  readonly ownAxis: WorkAxis
}

export function keyOf(projectId: string, activity: string): string {
  return `${projectId} ${activity}`
}

/** Plans count in parts of a person's whole time, as My week does: what that is in minutes, the share says. */
export const wholeTime = 100

export function isAway({ away }: Pick<TeamMember, 'away'>, dayCount: number): boolean {
  return away.some(({ first, last }) => first <= dayCount && dayCount <= last)
}
