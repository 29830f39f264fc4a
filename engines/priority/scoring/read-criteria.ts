import { sumOf } from '../arithmetic/entry.ts'
import type { Checks } from '../checks.ts'

/** Weights that add up to 1, in the order of the criteria; null where one is wrong or none is above 0. */
export function readWeights(
  subject: string,
  criteria: readonly { readonly id: string; readonly weight: number }[],
  checks: Checks,
): readonly number[] | null {
  const given = criteria.flatMap(({ id, weight }) => checks.number(id, 'weight', weight, 'from-zero') ?? [])
  const total = sumOf(given)
  if (given.length < criteria.length) return null
  return checks.number(subject, 'weights', total, 'above-zero') === null
    ? null
    : given.map((weight) => weight / total)
}
