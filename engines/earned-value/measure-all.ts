import { type Finding, told } from '@portolan/quantity'
import { findingOf } from './check-amounts.ts'
import { evaluate, type Known } from './evaluate.ts'
import type { EarnedValueInput } from './input.ts'
import { readInputs } from './read-inputs.ts'
import type { InputName, Values } from './result.ts'

type Measured = {
  readonly inputs: Values<InputName>
  readonly known: Known
  readonly findings: readonly Finding[]
}

/** Reads what was handed in and evaluates the table on it. */
export function measureAll(input: Omit<EarnedValueInput, 'subject' | 'asOf'>): Measured {
  const { inputs, findings } = readInputs(input)
  const { known, findings: unanswered } = evaluate(inputs)
  return { inputs, known, findings: [...findings, ...unanswered, ...pastLimits(known)] }
}

/** Below 0 an index of what is needed is a true quotient that nobody can work to. */
function pastLimits(known: Known): readonly Finding[] {
  const findings: Finding[] = []
  if ((known('tcpiBac') ?? 0) < 0) {
    const says = told(
      'earned-value:past-budget',
    )`More is spent than the budget: it can no longer be kept. Plan by the TCPI for the estimate.`
    findings.push(findingOf('warning', 'past-budget', ['actualCost', says]))
  }
  if ((known('tspi') ?? 0) < 0) {
    const says = told(
      'earned-value:past-duration',
    )`The planned time has passed: it can no longer be kept. Plan by a new estimated duration.`
    findings.push(findingOf('warning', 'past-duration', ['actualTime', says]))
  }
  return findings
}
