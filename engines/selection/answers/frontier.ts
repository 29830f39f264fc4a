import type { Finding } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import type { Fund, Portfolio } from '../portfolio.ts'
import type { Means } from '../result.ts'
import { partOfMeans } from './part-of-means.ts'
import { type Range, solvePortfolio, worthOf } from './range.ts'

export type FrontierPoint = {
  /** Of the limits of the fund, in parts of 10,000. */
  readonly share: number
  readonly worth: Range | null
}
export type Frontier = {
  readonly result: readonly FrontierPoint[]
  readonly findings: readonly Finding[]
}

/** What the best choice is worth with less and with more of a fund: the efficient frontier. */
export function frontierOf(
  given: Portfolio,
  { fund, shares }: { readonly fund: string; readonly shares: readonly number[] },
  means: Means,
): Frontier {
  const { portfolio, findings } = checkPortfolio(given)
  const points = shares.map((share, k): FrontierPoint => {
    const funds = (portfolio.funds ?? []).map((one) => (one.id === fund ? scaled(one, share) : one))
    const solved = solvePortfolio({ ...portfolio, funds }, partOfMeans(means, k, shares.length))
    return { share, worth: worthOf(solved) }
  })
  return { result: points, findings }
}

function scaled({ id, limits, total }: Fund, share: number): Fund {
  const part = (most: number | null | undefined): number | null =>
    most === null || most === undefined ? null : Math.floor((most * share) / 10_000)
  return { id, limits: (limits ?? []).map(part), total: part(total) }
}
