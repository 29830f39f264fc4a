import { day } from '@portolan/quantity'
import * as fc from 'fast-check'
import type { Judgement, ScoredItem } from '../index.ts'

/** All ten thousand in the long run of the tests. */
export const runs = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 1000 : 10_000 }
/** A machine that does much else takes its time. */
export const patience = { testTimeout: 600_000 }
export const about = { subject: 'whole', asOf: day('2026-11-23') }

export const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
export const rowsOf = (count: number): readonly { readonly id: string }[] =>
  names.slice(0, count).map((id) => ({ id }))

/** Steps of the scale, both ways. */
const step = fc.integer({ min: -8, max: 8 }).map((way) => (way < 0 ? 1 / (1 - way) : 1 + way))

/** Every pair of so many items judged once. */
export const judged = fc.integer({ min: 2, max: 7 }).chain((count) => {
  const pairs = names
    .slice(0, count)
    .flatMap((first, i) => names.slice(i + 1, count).map((second) => ({ first, second })))
  return fc
    .array(step, { minLength: pairs.length, maxLength: pairs.length })
    .map((values): { readonly count: number; readonly judgements: readonly Judgement[] } => ({
      count,
      judgements: pairs.map((pair, i) => ({ ...pair, value: values[i] ?? 1 })),
    }))
})

const share = fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20)
/** Items valued by three criteria, each from 0 to 1. */
export const valued = fc.record({
  weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
  table: fc.array(fc.array(share, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 7 }),
})
export const criteriaOf = (
  weights: readonly number[],
): readonly {
  readonly id: string
  readonly weight: number
  readonly value: { readonly kind: 'linear'; readonly worst: 0; readonly best: 1 }
}[] => weights.map((weight, i) => ({ id: `c${i}`, weight, value: { kind: 'linear', worst: 0, best: 1 } }))
export const scoredOf = (table: readonly (readonly number[])[]): readonly ScoredItem[] =>
  table.map((values, i) => ({
    id: names[i] ?? '',
    scores: values.map((value, c) => ({ criterion: `c${c}`, value })),
  }))

/** Jobs in whole minor units and periods. */
export const jobs = fc
  .array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(([delayCostPerPeriod, duration], i) => ({ id: names[i] ?? '', delayCostPerPeriod, duration })),
  )

export function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}
