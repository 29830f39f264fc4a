import type { Finding } from '@portolan/quantity'
import { openChecks } from './checks.ts'
import type { Conventions } from './conventions/conventions.ts'
import { readConventions } from './conventions/read-conventions.ts'
import type { Values } from './result.ts'
import { measureFlows } from './value/measure-flows.ts'
import type { FlowsInput } from './value/value.ts'

export type ComputeAnswer = Values<
  'npv' | 'irr' | 'mirr' | 'roi' | 'profitabilityIndex' | 'payback' | 'discountedPayback' | 'equivalentAnnual'
> & { readonly conventions: Conventions; readonly findings: readonly Finding[] }

/**
 * What `portolan compute value` prints for one file: unrounded, in the unit of the input, null where there is no
 * answer, with the conventions it was counted by.
 */
export function compute(input: FlowsInput): ComputeAnswer {
  const checks = openChecks()
  const flows = checks.numbers('flows', input.flows)
  const { conventions, growths } = readConventions(input, checks)
  const { values, findings } = measureFlows(flows, conventions, growths)
  const { npv, irr, mirr, roi, profitabilityIndex, payback, discountedPayback, equivalentAnnual } = values
  return {
    npv,
    irr,
    mirr,
    roi,
    profitabilityIndex,
    payback,
    discountedPayback,
    equivalentAnnual,
    conventions,
    findings: [...checks.findings, ...findings],
  }
}
