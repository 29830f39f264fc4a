import { type Explanation, term, told, type Told } from '@portolan/quantity'
import type { MeasuredScope } from './measure-scope.ts'

/** The sprints that are counted, each with what was accepted in it. */
export function explainVelocity(
  { velocity, counts, evidence }: MeasuredScope,
  which: 'median' | 'lowest' | 'highest',
): { readonly formula: Told; readonly from: readonly Explanation[] } {
  const per = velocity?.per ?? 'sprint'
  const formula = told(
    'oversight:formula.velocity',
  )`${{ which: term(`oversight:formula.which.${which}`, which) }} of what was accepted in the last ${{ per: term(`oversight:formula.per.${per}`, `${per}s`) }}, at most six`
  if (velocity === undefined) return { formula, from: [] }
  const source = told('oversight:source.scope-version')`version ${{ version: evidence.version }} of the scope`
  return {
    formula,
    from: velocity.sizes.map((value, at) => ({
      measure: per,
      name: velocity.names[at] ?? '',
      value,
      unit: counts.unit,
      rule: 'accepted-scope/sprint',
      formula: `Σ size of what was accepted in the ${per}`,
      asOf: evidence.asOf,
      source: source.sentence,
      sourceWording: source.wording,
      from: [],
    })),
  }
}
