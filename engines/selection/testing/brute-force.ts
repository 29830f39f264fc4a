import { type Choice, type Portfolio, verify } from '../index.ts'

/** The best of all choices, by trying every one; for a handful of candidates. */
export function bruteForce(portfolio: Portfolio): number | null {
  let best: number | null = null
  const periods: (number | null)[] = []
  const visit = (i: number): void => {
    const candidate = portfolio.candidates[i]
    if (candidate === undefined) {
      const { value, breaches } = verify(portfolio, choices(portfolio, periods))
      if (breaches.length === 0 && (best === null || value > best)) best = value
      return
    }
    for (const period of [null, ...candidate.starts.map((start) => start.period)]) {
      periods[i] = period
      visit(i + 1)
    }
  }
  visit(0)
  return best
}

function choices({ candidates }: Portfolio, periods: readonly (number | null)[]): readonly Choice[] {
  return candidates.map(({ id }, i) => {
    const period = periods[i] ?? null
    return { id, action: period === null ? 'leave' : 'start', period, value: 0 }
  })
}
