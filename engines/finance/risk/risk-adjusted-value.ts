import { entryOf } from '../arithmetic/entry.ts'
import { assess, settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import { readConventions } from '../conventions/read-conventions.ts'
import { discounted, sumOf } from '../conventions/times.ts'
import type { About, Answer, Assessment } from '../result.ts'
import type { FlowsInput } from '../value/value.ts'

/** A stage that may fail; flows after it happen only if it succeeds. */
export type Stage = {
  readonly id: string
  /** Its last flow, counted from 1. */
  readonly lastFlow: number
  readonly success: number
}

export type RiskAdjustedInput = FlowsInput & About & { readonly stages: readonly Stage[] }

export type RiskAdjustedMeasure = 'npv' | 'chanceOfSuccess' | 'riskAdjustedNpv'

export type RiskAdjustedResult = Assessment<RiskAdjustedMeasure> & {
  /** The chance that each flow happens. */
  readonly chances: readonly number[]
}

/**
 * rNPV = Σ (product of the success of all stages before t) × flow ÷ (1 + r)^t. The rate must hold no premium for the
 * same risk, or it counts twice. Source: Stewart, Allison and Johnson, *Nature Biotechnology* 19 (2001).
 */
export function riskAdjustedValue(input: RiskAdjustedInput): Answer<RiskAdjustedResult> {
  const checks = openChecks()
  const flows = checks.numbers('flows', input.flows)
  const { conventions, growths } = readConventions(input, checks)
  const stages = input.stages.flatMap(({ lastFlow, success }) => {
    const last = checks.number('lastFlow', lastFlow, 'count')
    const chance = checks.number('stageSuccess', success, 'share')
    return last === null || chance === null ? [] : [{ last, chance }]
  })
  const isWhole = stages.length === input.stages.length
  const chances = (flows ?? []).map((_, i) =>
    stages.reduce((product, { last, chance }) => (last <= i ? product * chance : product), 1),
  )
  const present =
    flows === null || growths.discount === null ? null : discounted(flows, growths.discount, conventions)
  const { values, findings } = settle({
    npv: present === null ? null : sumOf(present),
    chanceOfSuccess: isWhole ? stages.reduce((product, { chance }) => product * chance, 1) : null,
    riskAdjustedNpv:
      present === null || !isWhole ? null : sumOf(present.map((amount, i) => amount * entryOf(chances, i))),
  })
  const inputs = {
    flows,
    periodRate: conventions.periodRate,
    stageSuccess: stages.map(({ chance }) => chance),
  }
  return {
    result: { ...assess(input, values, { conventions, inputs }), chances },
    findings: [...checks.findings, ...findings],
  }
}
