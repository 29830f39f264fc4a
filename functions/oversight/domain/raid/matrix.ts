import { type Day, daysBetween } from '@portolan/quantity'
import type { MatrixPlace, RiskCost, RiskDelay, Zone } from '../../contract/index.ts'

/**
 * The published scales: what is just a limit is still the step before it. They are read off the very numbers that a plan is played
 * with, so that matrix and simulation cannot disagree. Impact on money and time after the PMBOK's definitions of impact scales.
 */
export const scales = {
  /** Chance. */
  probability: [0.1, 0.3, 0.5, 0.7],
  /** Likeliest cost ÷ what the project costs. */
  cost: [0.05, 0.1, 0.2, 0.4],
  /** Likeliest delay ÷ the work that it touches, or the length of the project where it is in days. */
  time: [0.02, 0.05, 0.1, 0.2],
  /** Share of the benefit that is lost. */
  benefit: [0.05, 0.1, 0.2, 0.4],
} as const

/** Probability downward from 1 to 5, impact to the right: judged cell by cell, for steps cannot be multiplied. */
const zonesOfCells: readonly (readonly Zone[])[] = [
  ['low', 'low', 'low', 'moderate', 'moderate'],
  ['low', 'low', 'moderate', 'moderate', 'high'],
  ['low', 'moderate', 'moderate', 'high', 'high'],
  ['low', 'moderate', 'moderate', 'high', 'high'],
  ['moderate', 'moderate', 'high', 'high', 'high'],
]

export function zoneOf(probability: number, impact: number): Zone {
  return zonesOfCells[probability - 1]?.[impact - 1] ?? 'low'
}

/** What a risk does when it happens. */
export type Effects = {
  readonly probability: number
  readonly delay: RiskDelay | null
  /** Undefined where the reader may not read it. */
  readonly cost: RiskCost | null | undefined
  readonly benefitLost: number | null
  readonly qualityStep: number | null
}

export type Measured = {
  readonly cost: number | null
  readonly start: Day | null
  readonly finish: Day | null
}

export function placeInMatrix(of: Effects, project: Measured): MatrixPlace {
  const probability = stepIn(scales.probability, of.probability)
  const steps = impactsOf(of, project).toSorted((one, other) => other.impact - one.impact)
  const [heaviest] = steps
  return heaviest === undefined
    ? { probability, impact: null, by: null, zone: null }
    : { probability, ...heaviest, zone: zoneOf(probability, heaviest.impact) }
}

type Impact = { readonly by: NonNullable<MatrixPlace['by']>; readonly impact: number }

function impactsOf({ delay, cost, benefitLost, qualityStep }: Effects, project: Measured): readonly Impact[] {
  const costs = cost == null || !project.cost ? null : cost.likely / project.cost
  const later = delay === null ? null : laterBy(delay, project)
  const lost = benefitLost === null ? null : benefitLost / 100
  return [
    ...(costs === null ? [] : [{ by: 'cost' as const, impact: stepIn(scales.cost, costs) }]),
    ...(later === null ? [] : [{ by: 'time' as const, impact: stepIn(scales.time, later) }]),
    ...(lost === null ? [] : [{ by: 'benefit' as const, impact: stepIn(scales.benefit, lost) }]),
    ...(qualityStep === null ? [] : [{ by: 'quality' as const, impact: qualityStep }]),
  ]
}

const minutesOfDay = 480

/** Percent say it themselves; days are measured by the working days from start to finish of the project. */
function laterBy({ unit, likely }: RiskDelay, { start, finish }: Measured): number | null {
  if (unit === 'percent') return likely / 100 - 1
  if (start === null || finish === null) return null
  const workdays = (daysBetween(start, finish) * 5) / 7
  return workdays <= 0 ? null : likely / minutesOfDay / workdays
}

/** What remains of dividing is no more than this. */
const rounding = 1e-9

/** From 1 to 5; what is just the limit is still below it. */
function stepIn(limits: readonly number[], value: number): number {
  return limits.filter((limit) => value > limit + rounding).length + 1
}
