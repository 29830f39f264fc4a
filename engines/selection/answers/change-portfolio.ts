import type { Candidate, Portfolio } from '../portfolio.ts'

export function changeCandidate(
  portfolio: Portfolio,
  id: string,
  change: (candidate: Candidate) => Candidate,
): Portfolio {
  return { ...portfolio, candidates: portfolio.candidates.map((one) => (one.id === id ? change(one) : one)) }
}

export function decide(portfolio: Portfolio, id: string, decision: 'in' | 'out' | null): Portfolio {
  return changeCandidate(portfolio, id, (candidate) => ({ ...candidate, decision }))
}

/** Worth so much more, whenever it starts. */
export function raiseValue(portfolio: Portfolio, id: string, by: number): Portfolio {
  return changeCandidate(portfolio, id, (candidate) => ({
    ...candidate,
    starts: candidate.starts.map(({ period, value }) => ({ period, value: value + by })),
  }))
}

/** Each amount it spends less by so many parts of 10,000, rounded up to a whole one. */
export function lowerSpend(portfolio: Portfolio, id: string, parts: number): Portfolio {
  return changeCandidate(portfolio, id, (candidate) => ({
    ...candidate,
    spend: (candidate.spend ?? []).map(({ fund, amounts }) => ({
      fund,
      amounts: amounts.map((amount) => Math.ceil((amount * (10_000 - parts)) / 10_000)),
    })),
  }))
}
