import type { Portfolio } from '../portfolio.ts'
import type { Answer, Means } from '../result.ts'
import { answerOf } from '../select.ts'
import { partOfMeans } from './part-of-means.ts'
import { type Prices, pricesBeside } from './prices.ts'
import { standingOf } from './standing.ts'
import { whyNotBeside, type WhyNotAnswer } from './why-not.ts'

/** A selection, and questions about just this one: each is asked with means of its own. */
export type OpenSelection = {
  readonly answer: Answer
  readonly whyNot: (id: string, means: Means) => WhyNotAnswer
  readonly prices: (means: Means) => Prices
}

export function openSelection(given: Portfolio, means: Means): OpenSelection {
  const standing = standingOf(given, means)
  const { portfolio, program, solved, findings } = standing
  return {
    answer: answerOf(portfolio, program, { solved, findings }),
    whyNot: (id, own) => whyNotBeside(standing, id, own),
    prices: (own) => pricesBeside(standing, own),
  }
}

/** Why a candidate is not chosen, by means that selection and question share. */
export function whyNot(given: Portfolio, id: string, means: Means): WhyNotAnswer {
  return whyNotBeside(standingOf(given, partOfMeans(means, 0, 2)), id, partOfMeans(means, 1, 2))
}

/** The price of every rule, by means that selection and question share. */
export function pricesOf(given: Portfolio, means: Means): Prices {
  return pricesBeside(standingOf(given, partOfMeans(means, 0, 2)), partOfMeans(means, 1, 2))
}
