import { entryOf } from '../arithmetic/entry.ts'
import { scoresBy } from './scores-by.ts'

type Range = { readonly weightFrom: number | null; readonly weightTo: number | null }

/**
 * From where to where the weight of one criterion can go, the others keeping their proportions, while no item overtakes
 * the first. With t the weight, a score is t × u + (1 − t) × r, r the score of the others: a straight line, so each other
 * item sets one end at most. Null without items.
 */
export function weightRange(
  table: readonly (readonly number[])[],
  weights: readonly number[],
  { at, first }: { readonly at: number; readonly first: number },
): Range {
  if (first < 0) return { weightFrom: null, weightTo: null }
  const rest = 1 - entryOf(weights, at)
  const others = weights.map((weight, i) => (i === at || rest <= 0 ? 0 : weight / rest))
  const without = scoresBy(table, others)
  let [from, to] = [0, 1]
  for (const [i, values] of table.entries()) {
    const [aheadAtNone, aheadAtAll] = [
      entryOf(without, first) - entryOf(without, i),
      entryOf(entryOf(table, first), at) - entryOf(values, at),
    ]
    const crossing = aheadAtNone / (aheadAtNone - aheadAtAll)
    if (aheadAtNone < 0 && aheadAtAll > 0) from = Math.max(from, crossing)
    if (aheadAtAll < 0 && aheadAtNone > 0) to = Math.min(to, crossing)
  }
  return { weightFrom: from, weightTo: to }
}
