import type { Day } from '@portolan/quantity'

/** Where on its scale a rating stands: at the bad end, at the good end, or between. */
export type Band = 'worst' | 'middle' | 'best'

/** What one register said of a project. `project` is the same in every edition that names it. */
export type ProjectFacts = {
  readonly project: string
  readonly start: Day | null
  readonly finish: Day | null
  readonly rating: Band | null
}

/** One register: what was said of all its projects as of one day. */
export type Edition = { readonly asOf: Day; readonly projects: readonly ProjectFacts[] }
