import { findingOf, told } from '@portolan/quantity'
import { assess, settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import { shown } from '../finding.ts'
import type { About, Answer, Assessment } from '../result.ts'

/** Amounts at one time, above 0, in one unit of the caller. */
export type CommercialInput = About & {
  /** PV: what is earned if it succeeds in the market, at the time of launch. */
  readonly presentEarnings: number
  readonly commercialSuccess: number
  readonly launchCost: number
  readonly technicalSuccess: number
  /** D: what development still costs; what is spent does not count. */
  readonly developmentCost: number
  /** Units of what is short (person-days, money) that the development needs. */
  readonly scarceUnits?: number | null
}

export type CommercialMeasure = 'valueAtLaunch' | 'expectedCommercialValue' | 'valuePerScarceUnit'

/**
 * ECV = (PV × Pcs − C) × Pts − D, to be ranked by value ÷ what is short.
 * Source: Cooper, Edgett and Kleinschmidt, *Portfolio Management for New Products* (2001), chapter 3.
 */
export function expectedCommercialValue(input: CommercialInput): Answer<Assessment<CommercialMeasure>> {
  const checks = openChecks()
  const presentEarnings = checks.number('presentEarnings', input.presentEarnings)
  const commercialSuccess = checks.number('commercialSuccess', input.commercialSuccess, 'share')
  const launchCost = checks.number('launchCost', input.launchCost, 'from-zero')
  const technicalSuccess = checks.number('technicalSuccess', input.technicalSuccess, 'share')
  const developmentCost = checks.number('developmentCost', input.developmentCost, 'from-zero')
  const scarceUnits = checks.optional('scarceUnits', input.scarceUnits, 'above-zero')
  const valueAtLaunch =
    presentEarnings === null || commercialSuccess === null || launchCost === null
      ? null
      : presentEarnings * commercialSuccess - launchCost
  const expected =
    valueAtLaunch === null || technicalSuccess === null || developmentCost === null
      ? null
      : valueAtLaunch * technicalSuccess - developmentCost
  if (valueAtLaunch !== null && valueAtLaunch < 0) {
    const says = told(
      'finance:launch-loses',
    )`Launching is expected to lose ${{ loss: shown(-valueAtLaunch) }}: whoever may still refuse to launch loses only the development.`
    checks.tell(findingOf('info', 'launch-loses', ['measure', 'valueAtLaunch', says]))
  }
  const { values, findings } = settle({
    valueAtLaunch,
    expectedCommercialValue: expected,
    valuePerScarceUnit: expected === null || scarceUnits === null ? null : expected / scarceUnits,
  })
  const inputs = {
    presentEarnings,
    commercialSuccess,
    launchCost,
    technicalSuccess,
    developmentCost,
    scarceUnits,
  }
  return {
    result: assess(input, values, { conventions: null, inputs }),
    findings: [...checks.findings, ...findings],
  }
}
