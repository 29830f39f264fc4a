import { assess } from '../assess.ts'
import { openChecks } from '../checks.ts'
import { readConventions } from '../conventions/read-conventions.ts'
import type { StatedConventions } from '../conventions/conventions.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { measureFlows, type ValueMeasure } from './measure-flows.ts'

/** Amounts by period, in below 0 for what is paid, in one currency and in the unit of the caller. */
export type FlowsInput = StatedConventions & { readonly flows?: readonly number[] | null }

export type ValueResult = Assessment<ValueMeasure> & {
  /** Every rate of return there is, a year, smallest first. */
  readonly rates: readonly number[]
}

/** What an investment is worth by its flows, unrounded: NPV, IRR, MIRR, ROI, payback and kin. */
export function value(input: FlowsInput & About): Answer<ValueResult> {
  const checks = openChecks()
  const flows = checks.numbers('flows', input.flows)
  const { conventions, growths } = readConventions(input, checks)
  const { values, rates, findings } = measureFlows(flows, conventions, growths)
  const { periodRate, financeRate, reinvestRate } = conventions
  const inputs = { flows, periodRate, financeRate, reinvestRate }
  return {
    result: { ...assess(input, values, { conventions, inputs }), rates },
    findings: [...checks.findings, ...findings],
  }
}
