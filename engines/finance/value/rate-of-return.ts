import { type Finding, findingOf, told } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { changesOfSign, positiveRoots } from '../arithmetic/positive-roots.ts'
import type { Conventions } from '../conventions/conventions.ts'
import { halfPeriods } from '../conventions/times.ts'
import { shown } from '../finding.ts'

type Rates = {
  /** Every rate of a period above −1 at which the flows are worth 0, smallest first. */
  readonly periodRates: readonly number[]
  readonly signChanges: number
}

/** IRR: the roots of Σ flow ÷ (1 + i)^t, as those of a polynomial in v = 1 ÷ (1 + i). None is missed. */
export function ratesOfReturn(flows: readonly number[], conventions: Conventions): Rates {
  const { coefficients, halves } = polynomialOf(flows, conventions)
  const signChanges = changesOfSign(coefficients)
  const roots = signChanges > MOST_CHANGES ? [] : positiveRoots(coefficients)
  return {
    // v = u ÷ (1 − u); a half period's growth is squared.
    periodRates: roots.map((u) => rateOf((1 - 2 * u) / u, halves)).toReversed(),
    signChanges,
  }
}

/** Of flows that come and go more often no rate says anything, and it would be long in coming. */
export const MOST_CHANGES = 200

function rateOf(ofStep: number, halves: number): number {
  return halves === 2 ? ofStep : ofStep * (2 + ofStep)
}

/** By whole periods where the times allow it, else by halves; flows at one time are one. */
function polynomialOf(
  flows: readonly number[],
  conventions: Conventions,
): { readonly coefficients: readonly number[]; readonly halves: number } {
  const times = halfPeriods(flows.length, conventions)
  const [first, last] = [entryOf(times, 0), entryOf(times, times.length - 1)]
  const halves = times.every((time) => (time - first) % 2 === 0) ? 2 : 1
  const coefficients = Array.from({ length: (last - first) / halves + 1 }, () => 0)
  for (const [i, flow] of flows.entries()) {
    const step = (entryOf(times, i) - first) / halves
    coefficients[step] = entryOf(coefficients, step) + flow
  }
  return { coefficients, halves }
}

/** Of several rates the one that is nearest to the rate asked for, as a spreadsheet would find it from there. */
export function nearestTo(rate: number, rates: readonly number[]): number | undefined {
  return rates.toSorted((a, b) => Math.abs(a - rate) - Math.abs(b - rate))[0]
}

export function tellSeveral(signChanges: number, rates: readonly number[]): readonly Finding[] {
  if (signChanges < 2 || rates.length === 0) return []
  const says =
    rates.length === 1
      ? told(
          'finance:several-changes',
        )`The flows change sign ${{ changes: signChanges }} times, so IRR may mislead, though there is only one: ${{ rate: shown(entryOf(rates, 0)) }}. Trust NPV or MIRR.`
      : told(
          'finance:several-rates',
        )`The flows change sign ${{ changes: signChanges }} times and are worth 0 at ${{ count: rates.length }} rates: ${{ rates: rates.map(shown) }}. The one nearest to the rate is shown; trust NPV or MIRR.`
  const finding = findingOf('warning', 'several-rates', ['measure', 'irr', says])
  return [{ ...finding, detail: { signChanges, rates: rates.join(', ') } }]
}
