import type { Day } from '@portolan/quantity'

/** What many projects may lose together, and what makes them lose it at the same time. Money is minor units of one currency. */
export type ExposureInput = {
  readonly subject: string
  readonly asOf: Day
  readonly risks: readonly ExposureRisk[]
  /** In how many of 1 cases a risk goes as its cause goes; a cause that is not named here binds nothing. */
  readonly causes: readonly { readonly id: string; readonly together: number }[]
  /** Parts that are told by themselves: a project, a cause. */
  readonly parts: readonly string[]
}

export type ExposureRisk = {
  readonly id: string
  readonly probability: number
  readonly cost: { readonly low: number; readonly likely: number; readonly high: number }
  readonly cause?: string
  /** The parts that it belongs to. */
  readonly parts: readonly string[]
}

export type ExposureOptions = { readonly iterations: number; readonly seed: number }
