import type { Finding } from '@portolan/quantity'
import type { Time } from './input.ts'

export type LevelAnswer = { readonly result: LevelResult; readonly findings: readonly Finding[] }

export type LevelResult = {
  /** `optimal` where the bound proves it; `none` where there is nothing to place. */
  readonly status: 'optimal' | 'feasible' | 'none'
  /** What was aimed at: the last finish, or Σ priority × time from start to finish. */
  readonly objective: number
  /** No plan is below. */
  readonly bound: number
  /** (objective − bound) ÷ objective. */
  readonly gap: number
  readonly finish: Time
  /** Schedules made. */
  readonly work: number
  /** In the order of the input, without those left out. */
  readonly activities: readonly PlacedActivity[]
  readonly projects: readonly PlacedProject[]
  /** Rings of links, and what asks for more than there ever is. */
  readonly leftOut: readonly string[]
}

export type PlacedActivity = {
  readonly id: string
  readonly project: string
  readonly start: Time
  readonly finish: Time
  readonly people: readonly string[]
  readonly why: Why
}

export type PlacedProject = {
  readonly id: string
  readonly start: Time
  readonly finish: Time
  /** The finish if it had everybody and everything for itself. */
  readonly alone: Time
}

/** What holds an activity where it is: it starts as early as the plan around it lets it. */
export type Why = {
  readonly kind: 'project-start' | 'earliest' | 'frozen' | 'link' | 'limit' | 'people'
  /** Of the project, link or limit; of the activity itself where it alone is the reason. */
  readonly id: string
  /** The other end of the link. */
  readonly activity?: string
  /** The calendar that moves the start on into working time. */
  readonly calendar?: string
  /** How much earlier links and dates alone would let it start. */
  readonly wait: number
  /** What would have to go for it to move earlier; the smallest choice that was found. */
  readonly free: readonly ToFree[]
}

export type ToFree =
  | { readonly kind: 'activity'; readonly id: string; readonly person?: string }
  | { readonly kind: 'booking'; readonly id: string; readonly person: string }
  | { readonly kind: 'absence'; readonly person: string; readonly from: Time; readonly to: Time }
  | { readonly kind: 'taken'; readonly limit: string; readonly from: Time; readonly to: Time }
