import type { JobPoints } from '../delay/shortest-jobs.ts'
import type { RankedItem } from '../ranking/compare-ranks.ts'
import type { Criterion, ScoredValue } from '../scoring/weighted-scores.ts'
import type { Judgement } from '../weights/judgement.ts'

/** What `portolan compute priority` reads; every part that is there is answered. */
export type PriorityFile = {
  /** With a weight each, or with judgements on their pairs. */
  readonly criteria?: readonly FileCriterion[] | null
  readonly judgements?: readonly Judgement[] | null
  readonly acceptedRatio?: number | null
  /** In the order in which they stand now. */
  readonly items?: readonly FileItem[] | null
  readonly budget?: number | null
  readonly top?: number | null
  readonly share?: number | 'any' | null
  readonly iterations?: number | null
  readonly seed?: string | number | null
  /** Ranks of the period before. */
  readonly before?: readonly RankedItem[] | null
  readonly move?: { readonly id: string; readonly to: number } | null
}

export type FileCriterion = Pick<Criterion, 'id' | 'value'> & { readonly weight?: number | null }

export type FileItem = {
  readonly id: string
  readonly scores?: readonly ScoredValue[] | null
  /** Where it is not made from `scores`. */
  readonly score?: number | null
  readonly cost?: number | null
  readonly delayCostPerPeriod?: number | null
  readonly duration?: number | null
  /** Relative points for WSJF. */
  readonly points?: Omit<JobPoints, 'id'> | null
}
