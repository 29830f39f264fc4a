import { assess, settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import { readConventions } from '../conventions/read-conventions.ts'
import type { StatedConventions } from '../conventions/conventions.ts'
import { presentValue, sumOf } from '../conventions/times.ts'
import type { About, Answer, Assessment } from '../result.ts'

export type BreakEvenInput = About &
  StatedConventions & {
    /** Amounts by period, above 0 for what is gained. */
    readonly benefits: readonly number[]
    /** Amounts by period, above 0 for what is paid. */
    readonly costs: readonly number[]
  }

export type BreakEvenMeasure =
  | 'presentBenefits'
  | 'presentCosts'
  | 'forecastBenefit'
  | 'breakEvenShare'
  | 'breakEvenBenefit'
  | 'marginOfSafety'

/** How much of the benefits, spread as forecast, has to come for NPV to be 0, and how much may fail to. */
export function breakEven(input: BreakEvenInput): Answer<Assessment<BreakEvenMeasure>> {
  const checks = openChecks()
  const benefits = checks.numbers('benefits', input.benefits)
  const costs = checks.numbers('costs', input.costs)
  const { conventions, growths } = readConventions(input, checks)
  const present = (amounts: readonly number[] | null): number | null =>
    amounts === null || growths.discount === null
      ? null
      : presentValue(amounts, growths.discount, conventions)
  const [presentBenefits, presentCosts] = [present(benefits), present(costs)]
  const forecastBenefit = benefits === null ? null : sumOf(benefits)
  const share = shareOf(presentCosts, presentBenefits)
  const { values, findings } = settle({
    presentBenefits,
    presentCosts,
    forecastBenefit,
    breakEvenShare: share ?? (presentBenefits === null || presentCosts === null ? null : 'no-benefit'),
    breakEvenBenefit: share === null || forecastBenefit === null ? null : share * forecastBenefit,
    marginOfSafety: share === null ? null : 1 - share,
  })
  const inputs = { benefits, costs, periodRate: conventions.periodRate }
  return {
    result: assess(input, values, { conventions, inputs }),
    findings: [...checks.findings, ...findings],
  }
}

function shareOf(costs: number | null, benefits: number | null): number | null {
  return costs === null || benefits === null || benefits <= 0 ? null : costs / benefits
}
