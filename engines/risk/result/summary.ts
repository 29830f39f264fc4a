import type { Prepared } from '../prepare/prepare.ts'
import type { BlockResult } from '../program.ts'

/** All blocks together, in their order. */
export type Samples = {
  readonly finishes: Float64Array
  readonly costs: Float64Array
  readonly activities: readonly ActivitySums[]
}

export type ActivitySums = {
  readonly id: string
  readonly place: number
  /** Mean and standard deviation of its duration, in working minutes. */
  readonly mean: number
  readonly deviation: number
  /** Share of the iterations in which the finish hung on it. */
  readonly criticality: number
  /** Correlation of its duration with the finish; null where either never changes. */
  readonly correlation: number | null
}

/** Sums by block are added in block order: the same bits whatever ran where. */
export function samplesOf({ program, network }: Prepared, blocks: readonly BlockResult[]): Samples {
  const finishes = Float64Array.from(blocks.flatMap((block) => [...block.finishes]))
  const costs = Float64Array.from(blocks.flatMap((block) => [...block.costs]))
  const off = finishes.map((finish) => finish - program.middleFinish)
  const finish = { mean: meanOf(off), deviation: deviationOf(off) }
  return {
    finishes,
    costs,
    activities: network.ids.flatMap((id, place) =>
      id === '' ? [] : [activityOf({ id, place, middle: program.centre[place] as number }, blocks, finish)],
    ),
  }
}

type Spread = { readonly mean: number; readonly deviation: number }
type At = { readonly id: string; readonly place: number; readonly middle: number }

function activityOf({ id, place, middle }: At, blocks: readonly BlockResult[], finish: Spread): ActivitySums {
  const count = blocks.reduce((sum, { finishes }) => sum + finishes.length, 0)
  const all = (of: 'critical' | 'sums' | 'squares' | 'products'): number =>
    blocks.reduce((sum, block) => sum + (block[of][place] as number), 0) / count
  const mean = all('sums')
  const deviation = Math.sqrt(Math.max(0, all('squares') - mean * mean))
  const together = all('products') - mean * finish.mean
  const spread = deviation * finish.deviation
  return {
    id,
    place,
    mean: middle + mean,
    deviation,
    criticality: all('critical'),
    correlation: spread > 0 ? Math.max(-1, Math.min(1, together / spread)) : null,
  }
}

export function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

export function deviationOf(values: Float64Array): number {
  const mean = meanOf(values)
  let sum = 0
  for (const value of values) sum += (value - mean) ** 2
  return Math.sqrt(sum / values.length)
}

/** The least value that at least that share of all do not exceed: one that did occur. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = Math.ceil(share * sorted.length - 1e-9) - 1
  return sorted[Math.min(sorted.length - 1, Math.max(0, at))] as number
}

/** Share of the values that do not exceed the limit. */
export function shareUpTo(values: Float64Array, limit: number): number {
  let within = 0
  for (const value of values) if (value <= limit) within++
  return within / values.length
}
