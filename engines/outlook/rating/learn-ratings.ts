import type { Band } from '../register/edition.ts'
import type { RatingPair } from './rating-pairs.ts'

/** Probabilities of the next rating by the rating now. */
export type Transitions = Readonly<Record<Band, Readonly<Record<Band, number>>>>

export type RatingModel = {
  /** Past pairs of ratings. */
  readonly cases: number
  readonly casesFrom: Readonly<Record<Band, number>>
  /** As last time, with the share that stayed; the rest evenly. */
  readonly stay: Transitions
  /** What became of each rating, drawn to `stay` as by ten cases. */
  readonly table: Transitions
  /** What is shown: of both, for on real portfolios neither is always the better. */
  readonly shown: Transitions
  /** Share of ratings not at the worst that were at the worst the next time: all that is said of new ones. */
  readonly newWorst: number
}

const DRAWN = 10
/** Chosen on the ratings of UK major projects up to 2022-23. */
const STAY_SHARE = 0.25
const LEAST_CASES = 20

/** Null under 20 pairs. */
export function learnRatings(pairs: readonly RatingPair[]): RatingModel | null {
  if (pairs.length < LEAST_CASES) return null
  const stayed = pairs.filter(({ from, to }) => from === to).length
  // One more of each, so that nothing is held impossible.
  const rate = (stayed + 1) / (pairs.length + 2)
  const stay = byPair((from, to) => (from === to ? rate : (1 - rate) / 2))
  const casesFrom = byBand((from) => pairs.filter((pair) => pair.from === from).length)
  const table = byPair((from, to) => {
    const became = pairs.filter((pair) => pair.from === from && pair.to === to).length
    return (became + DRAWN * stay[from][to]) / (casesFrom[from] + DRAWN)
  })
  const shown = byPair((from, to) => STAY_SHARE * stay[from][to] + (1 - STAY_SHARE) * table[from][to])
  const others = pairs.filter(({ from }) => from !== 'worst')
  const turned = others.filter(({ to }) => to === 'worst').length
  return {
    cases: pairs.length,
    casesFrom,
    stay,
    table,
    shown,
    newWorst: (turned + 1) / (others.length + 2),
  }
}

function byBand<Value>(valueOf: (band: Band) => Value): Readonly<Record<Band, Value>> {
  return { worst: valueOf('worst'), middle: valueOf('middle'), best: valueOf('best') }
}

function byPair(chance: (from: Band, to: Band) => number): Transitions {
  return byBand((from) => byBand((to) => chance(from, to)))
}
