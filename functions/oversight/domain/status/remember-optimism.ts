import type { Status } from '@portolan/health'
import { type Day, day, daysBetween, type Explanation, told } from '@portolan/quantity'
import {
  type EarlyWarning,
  fewPeriods,
  type OptimismMemory,
  type OptimismPoint,
} from '../../contract/index.ts'

export const optimismRule = 'oversight/optimism'

const ranks: Readonly<Record<Status, number>> = {
  'on-track': 1,
  'at-risk': 2,
  'off-track': 3,
  'not-enough-data': 0,
}

/**
 * Reported − computed over closed periods, in both directions alike. Nothing of it is a judgement of few: they are
 * marked. `all` are oldest first, one for each period.
 */
export function rememberOptimism(all: readonly OptimismPoint[], asOf: Day): OptimismMemory {
  const sum = all.reduce((total, { steps }) => total + steps, 0)
  return {
    periods: all.length,
    few: all.length < fewPeriods,
    optimistic: all.filter(({ steps }) => steps > 0).length,
    same: all.filter(({ steps }) => steps === 0).length,
    pessimistic: all.filter(({ steps }) => steps < 0).length,
    mean: {
      value: all.length === 0 ? null : sum / all.length,
      unit: 'steps',
      rule: optimismRule,
      asOf,
    },
    points: [...all],
    early: [...earlyWarnings(all)],
  }
}

/** Said worse than computed, and the computed status became as bad later: credited from the first time it was said. */
function earlyWarnings(all: readonly OptimismPoint[]): readonly EarlyWarning[] {
  const early: EarlyWarning[] = []
  let at = 0
  while (at < all.length) {
    const said = all[at]
    at += 1
    if (said === undefined || said.steps >= 0) continue
    const bad = ranks[said.computed] - said.steps
    const followed = all.findIndex((later, place) => place >= at && ranks[later.computed] >= bad)
    const point = all[followed]
    const withdrawn = all.slice(at, Math.max(at, followed)).some(({ steps }) => steps > 0)
    if (point === undefined || withdrawn) continue
    const days = daysBetween(day(said.day), day(point.day))
    early.push({
      reported: said.reported,
      said: said.day,
      followed: point.day,
      weeks: Math.max(1, Math.round(days / 7)),
    })
    at = followed + 1
  }
  return early
}

/** Walks the mean down to the periods that it was made from. */
export function explainOptimism({ mean, points }: OptimismMemory): Explanation {
  const formula = told(
    'oversight:optimism.formula',
  )`mean over the closed periods of how many steps the computed status was worse than the reported one`
  return {
    measure: 'optimism',
    value: mean.value,
    unit: mean.unit,
    rule: mean.rule,
    formula: formula.sentence,
    formulaWording: formula.wording,
    asOf: day(mean.asOf),
    from: points.map((point) => explainPoint(point)),
  }
}

function explainPoint({ period, day: asOf, reported, steps }: OptimismPoint): Explanation {
  const formula = told('oversight:optimism.point')`steps between “${{ reported }}” and what was computed`
  return {
    measure: 'optimism-of-period',
    name: period,
    value: steps,
    unit: 'steps',
    rule: optimismRule,
    formula: formula.sentence,
    formulaWording: formula.wording,
    asOf: day(asOf),
    from: [],
  }
}
