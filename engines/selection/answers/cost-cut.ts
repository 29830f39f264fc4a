import type { Portfolio } from '../portfolio.ts'
import type { Means } from '../result.ts'
import { decide, lowerSpend } from './change-portfolio.ts'
import { partOfMeans } from './part-of-means.ts'
import { type Range, reachOf, solvePortfolio } from './range.ts'

const WHOLE = 10_000
/** Of solves that share what may be used; those that come after have what is left. */
const STEPS = 30

type Asked = { readonly worth: Range; readonly withIt: Range; readonly means: Means }
type Side = 'in' | 'out' | 'unknown'

/**
 * By halving: with `high` parts of 10,000 less the best choice that has it is worth as much as the best one without,
 * with less than `low` it is worth less. Null where spending nothing is not shown to bring it in.
 */
export function costCut(portfolio: Portfolio, id: string, asked: Asked): Range | null {
  const side = openSides(portfolio, id, asked)
  const isIn = (parts: number): boolean => side(parts) === 'in'
  if (!isIn(WHOLE)) return null
  let high = firstOf(WHOLE, isIn)
  // Where shares of what is spent count, spending less may harm: a hundredth less must not bring it in as well.
  while (high > 0 && isIn(hundredthLess(high))) high = firstOf(hundredthLess(high), isIn)
  return { low: firstOf(high, (parts) => side(parts) !== 'out'), high }
}

function hundredthLess(parts: number): number {
  return parts - Math.max(1, Math.floor(parts / 100))
}

/** The first number up to one of which it is so; where it is so now and then, one of those before which it is not. */
function firstOf(most: number, isSo: (parts: number) => boolean): number {
  let [not, so] = [-1, most]
  while (so - not > 1) {
    const middle = Math.floor((not + so) / 2)
    if (isSo(middle)) so = middle
    else not = middle
  }
  return so
}

/** Is it in with such a cut? Each is asked once. */
function openSides(
  portfolio: Portfolio,
  id: string,
  { worth, withIt, means }: Asked,
): (parts: number) => Side {
  const sideOf = ({ low, high }: Range): Side => {
    if (low >= worth.high) return 'in'
    return high < worth.low ? 'out' : 'unknown'
  }
  const known = new Map<number, Side>([[0, sideOf(withIt)]])
  let step = 0
  return (parts) => {
    const side = known.get(parts) ?? sideOf(reachAt(parts))
    known.set(parts, side)
    return side
  }

  function reachAt(parts: number): Range {
    const cut = decide(lowerSpend(portfolio, id, parts), id, 'in')
    const own = partOfMeans(means, Math.min(step++, STEPS - 1), STEPS)
    const enough = (low: number, high: number): boolean =>
      sideOf({ low, high }) !== 'unknown' || means.enough?.(low, high) === true
    return reachOf(solvePortfolio(cut, { ...own, enough }))
  }
}
