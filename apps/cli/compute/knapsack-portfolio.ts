import type { Knapsack } from '@portolan/exchange'
import type { Portfolio } from '@portolan/selection'

/** Items are candidates that can start in one period, and each budget is a fund. */
export function knapsackPortfolio({ profits, weights, budgets }: Knapsack): Portfolio {
  return {
    periods: 1,
    funds: budgets.map((limit, i) => ({ id: `${i + 1}`, limits: [limit] })),
    candidates: profits.map((value, j) => ({
      id: `${j + 1}`,
      starts: [{ period: 1, value }],
      spend: weights.map((row, i) => ({ fund: `${i + 1}`, amounts: [row[j] ?? 0] })),
    })),
  }
}
