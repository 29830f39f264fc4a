import { findingOf, told } from '@portolan/quantity'
import { assess, settle } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import { readConventions } from '../conventions/read-conventions.ts'
import type { StatedConventions } from '../conventions/conventions.ts'
import { presentValue } from '../conventions/times.ts'
import { shown } from '../finding.ts'
import type { About, Answer, Assessment } from '../result.ts'

/** Time zero is the day of the decision; amounts are above 0. */
export type ForwardInput = About &
  StatedConventions & {
    /** What will still come, estimated anew, by period. */
    readonly remainingBenefits: readonly number[]
    /** ETC, by period. */
    readonly remainingCosts: readonly number[]
    /** What stopping costs now: termination of contracts, clean-up. */
    readonly exitCost?: number | null
    /** What stopping brings in now. */
    readonly salvage?: number | null
    /** What was spent: it is shown, and never counted. */
    readonly sunkCost?: number | null
    /** Units of what is short that going on needs. */
    readonly scarceUnits?: number | null
  }

export type ForwardMeasure =
  | 'presentBenefits'
  | 'presentCosts'
  | 'forwardValue'
  | 'stopValue'
  | 'advantageOfGoingOn'
  | 'valuePerScarceUnit'

/**
 * What running work is still worth: PV of the benefits to come − PV of the costs to come, beside what stopping now is
 * worth: salvage − exit cost. Money that is spent is in neither.
 */
export function forwardValue(input: ForwardInput): Answer<Assessment<ForwardMeasure>> {
  const checks = openChecks()
  const remainingBenefits = checks.numbers('remainingBenefits', input.remainingBenefits)
  const remainingCosts = checks.numbers('remainingCosts', input.remainingCosts)
  const exitCost = checks.optional('exitCost', input.exitCost, 'from-zero')
  const salvage = checks.optional('salvage', input.salvage, 'from-zero')
  const sunkCost = checks.optional('sunkCost', input.sunkCost)
  const scarceUnits = checks.optional('scarceUnits', input.scarceUnits, 'above-zero')
  const { conventions, growths } = readConventions(input, checks)
  const present = (amounts: readonly number[] | null): number | null =>
    amounts === null || growths.discount === null
      ? null
      : presentValue(amounts, growths.discount, conventions)
  const [presentBenefits, presentCosts] = [present(remainingBenefits), present(remainingCosts)]
  const forward = presentBenefits === null || presentCosts === null ? null : presentBenefits - presentCosts
  const stop = (salvage ?? 0) - (exitCost ?? 0)
  const advantage = forward === null ? null : forward - stop
  if (advantage !== null && advantage < 0) tellStop(-advantage, checks)
  const { values, findings } = settle({
    presentBenefits,
    presentCosts,
    forwardValue: forward,
    stopValue: stop,
    advantageOfGoingOn: advantage,
    valuePerScarceUnit: advantage === null || scarceUnits === null ? null : advantage / scarceUnits,
  })
  const { periodRate } = conventions
  const known = { remainingBenefits, remainingCosts, exitCost, salvage, sunkCost, scarceUnits, periodRate }
  return {
    result: assess(input, values, { conventions, inputs: known }),
    findings: [...checks.findings, ...findings],
  }
}

function tellStop(loss: number, checks: Checks): void {
  const says = told(
    'finance:stop-is-worth-more',
  )`Stopping now is worth ${{ loss: shown(loss) }} more than going on; what was spent counts on neither side.`
  checks.tell(findingOf('warning', 'stop-is-worth-more', ['measure', 'advantageOfGoingOn', says]))
}
