import { mean } from '../arithmetic/mean.ts'
import { quantile } from '../arithmetic/weighted-quantile.ts'
import { winkler } from '../calibration/winkler.ts'
import type { KnownCase, Likeness } from './analogy-case.ts'
import { central } from './central.ts'
import { inOrder, type Memory, reaches, weigh } from './memory.ts'

/** What the likeness is chosen for: an interval at a certainty, or the middle of the answers. */
export type Aim = { readonly certainty: number; readonly for: 'interval' | 'median' }

/** In standard deviations of the number; at the last of each all are alike. The tables are short, for more would fit chance. */
const spreads = [0.2, 0.4, 0.8, 6.4]
const others = [0.2, 0.5, 1]
const fadings = [730, 1461, 3653, 36_525]
const START = { spread: 0.4, other: 0.5, fading: 3653 }
const MOST_JUDGED = 1000
const SWEEPS = 2

/**
 * The likeness by which past cases would have told the judged ones best, each from what was known when it began. One
 * number or word at a time is tried over a few values, twice round; what gains less than one judged case in all is no
 * evidence.
 */
export function chooseLikeness(memory: Memory, judged: readonly KnownCase[], aim: Aim): Likeness {
  const few = thinned(judged.filter((one) => reaches(memory, one)))
  const units = new Map([...memory.numbers].map(([name, numbers]) => [name, deviation(numbers)] as const))
  let best = startingLikeness(memory, units)
  if (few.length === 0) return best
  let least = meanLoss(memory, few, { likeness: best, aim })
  const variations = variationsOf(memory, units)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = best
    for (const vary of variations) {
      for (const likeness of vary(best)) {
        const loss = meanLoss(memory, few, { likeness, aim })
        if (loss < least * (1 - 1 / few.length)) [best, least] = [likeness, loss]
      }
    }
    // A second round would only try the same again.
    if (best === before) break
  }
  return best
}

type Units = ReadonlyMap<string, number>
type Vary = (from: Likeness) => readonly Likeness[]

function startingLikeness(memory: Memory, units: Units): Likeness {
  const spread = [...units].map(([name, unit]) => [name, unit * START.spread])
  const other = [...memory.words.keys()].map((name) => [name, START.other])
  return {
    spread: Object.fromEntries(spread),
    other: Object.fromEntries(other),
    fading: START.fading,
  }
}

function variationsOf(memory: Memory, units: Units): readonly Vary[] {
  const ofNumber =
    ([name, unit]: readonly [string, number]): Vary =>
    (from) =>
      spreads.map((spread) => ({ ...from, spread: { ...from.spread, [name]: spread * unit } }))
  const ofWord =
    (name: string): Vary =>
    (from) =>
      others.map((other) => ({ ...from, other: { ...from.other, [name]: other } }))
  const ofAge: Vary = (from) => fadings.map((fading) => ({ ...from, fading }))
  return [...[...units].map(ofNumber), ...[...memory.words.keys()].map(ofWord), ofAge]
}

function meanLoss(
  memory: Memory,
  judged: readonly KnownCase[],
  { likeness, aim }: { readonly likeness: Likeness; readonly aim: Aim },
): number {
  const losses = judged.map((one) => {
    const like = inOrder(memory, weigh(memory, one, likeness))
    return aim.for === 'median'
      ? Math.abs(one.answer - quantile(like, 0.5))
      : winkler(central(like, aim.certainty), one.answer, aim.certainty)
  })
  return mean(losses)
}

/** Evenly over time: a likeness is not chosen better by more than some hundred cases. */
function thinned(judged: readonly KnownCase[]): readonly KnownCase[] {
  const step = Math.ceil(judged.length / MOST_JUDGED)
  return judged.filter((_, i) => i % step === 0)
}

/** 1 where all are the same, or none says. */
function deviation(numbers: Float64Array): number {
  const known = [...numbers].filter((one) => !Number.isNaN(one))
  const middle = mean(known)
  const squared = mean(known.map((one) => (one - middle) * (one - middle)))
  return squared > 0 ? Math.sqrt(squared) : 1
}
