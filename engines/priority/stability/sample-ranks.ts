import { type Random, random } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { placeIn } from '../arithmetic/ranks.ts'

export type Sampling = {
  readonly seed: string | number
  /** Null: all weights are as likely. */
  readonly share: number | null
  readonly top: number
  readonly iterations: number
}

export type Sampled = {
  /** In the order of the table. */
  readonly items: readonly SampledItem[]
  /** Null without items. */
  readonly firstStays: number | null
  readonly topStays: number | null
}

type SampledItem = {
  readonly topShare: number
  readonly meanRank: number
  readonly highestRank: number
  readonly lowestRank: number
}

type Base = { readonly weights: readonly number[]; readonly ranks: readonly number[] }

/** Ranks under weights drawn anew each time; what is counted is how often, so that no order of blocks matters. */
export function sampleRanks(
  table: readonly (readonly number[])[],
  { weights, ranks }: Base,
  { seed, share, top, iterations }: Sampling,
): Sampled {
  const count = table.length
  const flat = Float64Array.from(table.flat())
  const [scores, sorted] = [new Float64Array(count), new Float64Array(count)]
  const tops = new Float64Array(count)
  const [sums, best, worst] = [
    new Float64Array(count),
    new Float64Array(count).fill(count),
    new Float64Array(count),
  ]
  const chance = random(seed)
  let firstStayed = 0
  const first = ranks.indexOf(1)
  for (let sample = 0; sample < iterations && count > 0; sample++) {
    const drawn = share === null ? drawAny(weights.length, chance) : drawNear(weights, share, chance)
    fillScores(scores, flat, drawn)
    sorted.set(scores)
    sorted.sort().reverse()
    for (let i = 0; i < count; i++) {
      const rank = placeIn(sorted, scores[i] as number) + 1
      sums[i] = (sums[i] as number) + rank
      if (rank < (best[i] as number)) best[i] = rank
      if (rank > (worst[i] as number)) worst[i] = rank
      if (rank <= top) tops[i] = (tops[i] as number) + 1
      if (i === first && rank === 1) firstStayed += 1
    }
  }
  const topOnes = ranks.flatMap((rank, i) => (rank <= top ? [entryOf(tops, i) / iterations] : []))
  return {
    items: table.map((_, i) => ({
      topShare: entryOf(tops, i) / iterations,
      meanRank: entryOf(sums, i) / iterations,
      highestRank: entryOf(best, i),
      lowestRank: entryOf(worst, i),
    })),
    firstStays: count === 0 ? null : firstStayed / iterations,
    topStays: count === 0 ? null : topOnes.reduce((sum, stays) => sum + stays, 0) / topOnes.length,
  }
}

/** Each within ±share of itself; they need not add up to 1, for no rank hangs on it. */
function drawNear(weights: readonly number[], share: number, chance: Random): readonly number[] {
  return weights.map((weight) => weight * (1 + share * (2 * chance.next() - 1)))
}

/** Gaps between sorted draws: every set of weights that add up to 1 is as likely as any other (Rubin, 1981). */
function drawAny(count: number, chance: Random): readonly number[] {
  const cuts = Float64Array.from({ length: count - 1 }, () => chance.next()).sort()
  return Array.from({ length: count }, (_, i) => (cuts[i] ?? 1) - (cuts[i - 1] ?? 0))
}

function fillScores(scores: Float64Array, flat: Float64Array, weights: readonly number[]): void {
  const width = weights.length
  for (let i = 0, at = 0; i < scores.length; i++) {
    let sum = 0
    for (let c = 0; c < width; c++, at++) sum += (flat[at] as number) * (weights[c] as number)
    scores[i] = sum
  }
}
