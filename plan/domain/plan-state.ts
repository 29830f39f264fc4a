import type { NewBaseline, NewEdition, NewLine, NewRating, ProjectFields } from '../contract/index.ts'

/** A project as edits see it: a value that is never changed, only replaced. */
export type PlanState = {
  readonly fields: ProjectFields
  /** Set where an ID alone does not tell projects of one register apart. */
  readonly codeKey?: string | undefined
  /** The newest day that an edition speaks of; older editions add to history and do not set fields. */
  readonly latestAsOf: string | null
  readonly editions: readonly NewEdition[]
  readonly ratings: readonly NewRating[]
  readonly lines: readonly (NewLine & { readonly id?: string | undefined })[]
  readonly baselines: readonly (NewBaseline & { readonly number: number })[]
}

export const emptyPlan: PlanState = {
  fields: {},
  latestAsOf: null,
  editions: [],
  ratings: [],
  lines: [],
  baselines: [],
}
