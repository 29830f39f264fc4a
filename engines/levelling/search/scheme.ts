import type { View } from '../plain/network.ts'

/** What a search needs to know of a problem: who comes before whom, and what becomes of a list. */
export type Scheme = {
  readonly forward: View
  /** The same from its end; null where it can only be looked at forward. */
  readonly backward: View | null
  /** How much of all that is shared each activity asks for. */
  readonly weights: Float64Array
  /** Places all in the order given, and says what that is worth; lower is better. */
  readonly place: (view: View, order: Int32Array) => Placing
  /** One that no plan is below. */
  readonly bound: number
}

/** Starts count from the beginning of the view they were placed in. */
export type Placing = { readonly starts: Int32Array; readonly length: number; readonly value: number }

export type Search = {
  readonly best: Placing
  /** Lists that were placed. */
  readonly work: number
}

export type SearchLimits = {
  readonly schedules: number
  readonly stop: () => boolean
  readonly next: () => number
  /** Told what the best is worth whenever there is a better one, and the bound. */
  readonly better?: (value: number, bound: number) => void
}
