import type { Day } from '@portolan/quantity'
import type { Dated, Factor, FindRate } from './rate.ts'

type FindDated = (from: string, to: string, day: Day) => Dated | undefined

/**
 * Rates through one third currency, as the exact product of both. Of several ways the one whose older rate is the
 * youngest, then the first by its code: tables against one currency, as of a central bank, lead through that one.
 */
export function crossRates(straight: FindDated, currencies: ReadonlySet<string>): FindRate {
  const thirds = [...currencies].toSorted()
  // One object for one pair of rates: whoever sums goes by it.
  const made = new Map<Factor, Map<Factor, Factor>>()
  const once = (first: Factor, second: Factor): Factor => {
    const seconds = made.get(first) ?? new Map<Factor, Factor>()
    const product = seconds.get(second) ?? times(first, second)
    made.set(first, seconds.set(second, product))
    return product
  }
  return (from, to, day) => {
    let best: { readonly since: Day; readonly factor: Factor; readonly through: string } | undefined
    for (const through of thirds) {
      const [first, second] = [straight(from, through, day), straight(through, to, day)]
      if (first === undefined || second === undefined) continue
      const since = first.day < second.day ? first.day : second.day
      if (best === undefined || since > best.since)
        best = { since, factor: once(first.factor, second.factor), through }
    }
    return best
  }
}

function times(a: Factor, b: Factor): Factor {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}
