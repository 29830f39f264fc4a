import type { Explanation } from '@portolan/quantity'
import type { MeasuredScope } from './measure-scope.ts'

/** The sprints that are counted, each with what was accepted in it. */
export function explainVelocity(
  { velocity, counts, evidence }: MeasuredScope,
  which: 'median' | 'lowest' | 'highest',
): { readonly formula: string; readonly from: readonly Explanation[] } {
  const per = velocity?.per ?? 'sprint'
  const formula = `${which} of what was accepted in the last ${per}s, at most six`
  if (velocity === undefined) return { formula, from: [] }
  return {
    formula,
    from: velocity.sizes.map((value, at) => ({
      measure: velocity.names[at] ?? '',
      value,
      unit: counts.unit,
      rule: 'accepted-scope/sprint',
      formula: `Σ size of what was accepted in the ${per}`,
      asOf: evidence.asOf,
      source: `version ${evidence.version} of the scope`,
      from: [],
    })),
  }
}
