import { findingOf, told } from '@portolan/quantity'
import type { Checks } from '../checks.ts'
import type { Foretold } from './scores.ts'
import type { ActualInterval } from './interval-calibration.ts'

/** What can be counted; what is left out is told. */
export function soundForecasts(given: readonly Foretold[], checks: Checks): readonly Foretold[] {
  return kept(given, checks, ({ probability, happened }) => {
    return (
      typeof probability === 'number' && probability >= 0 && probability <= 1 && typeof happened === 'boolean'
    )
  })
}

export function soundIntervals(given: readonly ActualInterval[], checks: Checks): readonly ActualInterval[] {
  return kept(
    given,
    checks,
    ({ low, high, actual }) => [low, high, actual].every(Number.isFinite) && low <= high,
  )
}

function kept<One>(given: readonly One[], checks: Checks, holds: (one: One) => boolean): readonly One[] {
  const all: readonly One[] = Array.isArray(given) ? given : []
  const sound = all.filter((one) => typeof one === 'object' && one !== null && holds(one))
  if (sound.length === 0 || sound.length < all.length) {
    const says = told(
      'outlook:forecasts-left-out',
    )`${{ sound: sound.length }} of ${{ all: all.length }} forecasts can be judged: each needs what was said, in bounds, and what came.`
    checks.tell(findingOf('warning', 'forecasts-left-out', ['input', 'forecasts', says]))
  }
  return sound
}
