import { allocate, type Money } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import type { Plot } from './plots.ts'
import { lastMonth } from './told.ts'
import type { PlacedStep, PlannedStep } from './work-out.ts'

/** What a step that is late has cost more than one in time, for the same work. */
const dearer = 1.4

/** Puts the project's money on its steps, so that budget, spent and left add up to what the last report says. */
export function priced(placed: readonly PlacedStep[], course: Course, plot: Plot): readonly PlannedStep[] {
  const last = lastMonth(course)
  const slips = new Set([plot.slips, ...Object.values(plot.slipsAt)])
  const shares = placed.map(({ share }) => share)
  const size = placed.map(effortOf)
  const lean = leanOf(size, shares, last.edition.progress ?? 0)
  const weights = size.map((one, at) => one * (1 + (shares[at] ?? 0) * (lean - 1)))
  const late = placed.map(({ step }) => (slips.has(step.key) ? dearer : 1))
  const part = (amount: number, of: (at: number) => number): readonly number[] =>
    portions(
      amount,
      weights.map((weight, at) => weight * of(at)),
    )
  const budgets = part(course.plannedCost, () => 1)
  const spent = part(last.spent, (at) => (shares[at] ?? 0) * (late[at] ?? 1))
  const remaining = part(last.cost - last.spent, (at) => (1 - (shares[at] ?? 0)) * (late[at] ?? 1))
  return placed.map((one, at) => ({
    ...one,
    budget: budgets[at] ?? 0,
    spent: spent[at] ?? 0,
    remaining: remaining[at] ?? 0,
  }))
}

const hoursPerDay = 8

/** In days of people. What nobody does costs like one. */
function effortOf({ step, agreed }: PlacedStep): number {
  const days = step.hours === undefined ? agreed.end - agreed.begin : step.hours / hoursPerDay
  return days * Math.max(1, step.people)
}

/**
 * How much more a step that is done weighs than one that is not, so that what is earned is what the report says.
 * With weights w × (1 + s × (x − 1)): Σ w s (1 − s) + x Σ w s² = progress × (Σ w (1 − s) + x Σ w s).
 */
function leanOf(size: readonly number[], shares: readonly number[], progress: number): number {
  const sum = (of: (share: number) => number): number =>
    size.reduce((so, one, at) => so + one * of(shares[at] ?? 0), 0)
  const lean =
    (progress * sum((s) => 1 - s) - sum((s) => s * (1 - s))) / (sum((s) => s * s) - progress * sum((s) => s))
  return Number.isFinite(lean) ? Math.min(4, Math.max(0.25, lean)) : 1
}

function portions(amount: number, weights: readonly number[]): readonly number[] {
  if (amount <= 0 || weights.every((weight) => weight <= 0)) return weights.map(() => 0)
  const whole: Money = { amount, currency: 'EUR' }
  return allocate(
    whole,
    weights.map((weight) => Math.round(weight * 1_000)),
  ).map((one) => one.amount)
}
