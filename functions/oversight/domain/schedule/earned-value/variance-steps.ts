import type { EarnedAmounts, EarnedValueShown, PackageShown } from '../../../contract/index.ts'

/** What a work package adds to the budget by the end; null stands for those whose amounts are withheld, together. */
export type VarianceStep = {
  readonly package: Pick<PackageShown, 'id' | 'wbs' | 'name'> | null
  /** How many packages it stands for. */
  readonly packages: number
  readonly amount: number
}

export type Variance = {
  readonly budget: number
  /** Budget and all steps: exactly the estimate that the page leads with. */
  readonly forecast: number
  readonly steps: readonly VarianceStep[]
  /** How the rest is reckoned: at the cost of the whole so far, or as it was planned. */
  readonly rest: 'eacCpi' | 'eacRemainingAsPlanned'
}

/**
 * From budget to forecast by work package. Of each: AC + (BAC − EV) × r − BAC, where r is what a unit of the rest costs
 * in the project as a whole, 1 ÷ CPI, so that the packages add up to its estimate. Undefined without an estimate.
 */
export function varianceSteps(of: EarnedValueShown): Variance | undefined {
  const numberOf = (figure: { readonly value: number | string | null } | undefined): number | null =>
    typeof figure?.value === 'number' ? figure.value : null
  const budget = numberOf(of.inputs.budgetAtCompletion)
  const cpi = numberOf(of.measures.cpi)
  const byCpi = numberOf(of.measures.eacCpi)
  const asPlanned = numberOf(of.measures.eacRemainingAsPlanned)
  const forecast = byCpi ?? asPlanned
  if (budget === null || forecast === null) return undefined
  const rate = byCpi === null || cpi === null ? 1 : 1 / cpi
  const reckoned = of.packages.map((one) => {
    const amounts = one.amounts ?? one.cost ?? null
    return { package: one, packages: 1, amount: amounts === null ? null : strayOf(amounts, rate) }
  })
  const known = reckoned.filter((step): step is typeof step & VarianceStep => step.amount !== null)
  const hidden = reckoned.length - known.length
  const left = forecast - budget - sum(known)
  // With every package known what is left is rounding, and goes where it shows least.
  const all = hidden > 0 ? [...known, { package: null, packages: hidden, amount: left }] : evened(known, left)
  // What lies in no package is a row only where it carries something.
  const steps = all.filter((step) => step.package?.id !== null || step.amount !== 0)
  return { budget, forecast, steps, rest: byCpi === null ? 'eacRemainingAsPlanned' : 'eacCpi' }
}

function strayOf({ budget, earnedValue, actualCost }: EarnedAmounts, rate: number): number | null {
  if (budget === null || earnedValue === null || actualCost === null) return null
  return Math.round(actualCost + (budget - earnedValue) * rate - budget)
}

function evened(steps: readonly VarianceStep[], left: number): readonly VarianceStep[] {
  const widest = steps.reduce(
    (so, { amount }, at) => (Math.abs(amount) > Math.abs(steps[so]?.amount ?? 0) ? at : so),
    0,
  )
  return steps.map((step, at) => (at === widest ? { ...step, amount: step.amount + left } : step))
}

function sum(steps: readonly VarianceStep[]): number {
  return steps.reduce((so, { amount }) => so + amount, 0)
}
