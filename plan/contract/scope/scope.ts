import type { Day } from '@portolan/quantity'

/**
 * What is to be delivered by the agile work of a project, as one version holds it: immutable, kept whole, the same
 * for preview and record. Ids are those of the tool it came from, and unique.
 */
export type ScopeList = {
  readonly items: readonly ScopeItem[]
  readonly sprints: readonly Sprint[]
}

export const scopeTools = ['jira', 'azure-devops', 'github', 'unknown'] as const
export type ScopeTool = (typeof scopeTools)[number]

/** A list of items takes the place of the items before, a list of sprints that of the sprints. */
export const scopeListKinds = ['items', 'sprints'] as const
export type ScopeListKind = (typeof scopeListKinds)[number]

/** Dropped: closed without being done. */
export const scopeStates = ['open', 'accepted', 'dropped'] as const
export type ScopeState = (typeof scopeStates)[number]

/** In points where any item has an estimate, else each item is one. */
export const scopeUnits = ['points', 'items'] as const
export type ScopeUnit = (typeof scopeUnits)[number]

/** Whether the size of an item is part of the total, and why not. */
export const countings = ['counted', 'unestimated', 'holds-others', 'within-another', 'dropped'] as const
export type Counting = (typeof countings)[number]

export type ScopeItem = {
  readonly id: string
  readonly title: string
  readonly type: string | null
  /** The word of the tool. */
  readonly status: string | null
  readonly state: ScopeState
  /** All that it was in, the latest last. */
  readonly sprints: readonly string[]
  readonly points: number | null
  /** A name, as on the resources of a schedule; addresses of people stay in the file. */
  readonly assignee: string | null
  /** The item that holds it, where the list holds that one too. */
  readonly parent: string | null
  readonly priority: string | null
  readonly labels: readonly string[]
  readonly url: string | null
  readonly created: Day | null
  /** When it was accepted or dropped. */
  readonly closed: Day | null
  readonly due: Day | null
}

export type Sprint = {
  readonly name: string
  readonly start: Day | null
  readonly finish: Day | null
  /** At the start of the sprint and at its end, as the list tells it. */
  readonly committed: SprintSizes
  readonly done: SprintSizes
  readonly teamSize: number | null
}

export type SprintSizes = Readonly<Record<ScopeUnit, number | null>>
