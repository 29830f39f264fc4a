import { type Finding, type Severity, term, told, type Told } from '@portolan/quantity'
import type { ComputeInput } from './input.ts'
import type { Values } from './result.ts'
import { isAbove } from './tolerance.ts'
import { inputWords } from './words.ts'

type AmountName = Exclude<keyof ComputeInput, 'cumulativePlannedValue'>

export type CheckedAmounts = { readonly values: Values<AmountName>; readonly findings: readonly Finding[] }

type CheckedAmount = { readonly value: number | null; readonly finding?: Finding }

/** What can be counted with; what is missing or impossible is null and told. */
export function checkAmounts(input: ComputeInput): CheckedAmounts {
  const checked = NAMES.map((name) => ({ name, ...checkAmount(name, input[name]) }))
  const values = Object.fromEntries(checked.map(({ name, value }) => [name, value])) as Values<AmountName>
  const findings = checked.flatMap(({ finding }) => (finding === undefined ? [] : [finding]))
  return { values, findings: [...findings, ...againstBudget(values)] }
}

export function findingOf(
  severity: Severity,
  code: string,
  about: readonly [id: string, says: Told],
): Finding {
  const [id, says] = about
  return { severity, code, subject: { kind: 'input', id }, ...says }
}

const NAMES: readonly AmountName[] = [
  'budgetAtCompletion',
  'plannedValue',
  'earnedValue',
  'actualCost',
  'plannedDuration',
  'actualTime',
]

function checkAmount(name: AmountName, given: unknown): CheckedAmount {
  if (given === undefined || given === null) {
    const says = told(
      'earned-value:missing',
    )`The ${{ input: inputTerm(name) }} is missing; state ${{ field: name }} to get what rests on it.`
    return { value: null, finding: findingOf('warning', 'missing', [name, says]) }
  }
  return checkStated(name, given)
}

/** A number that somebody stated: finite and not below 0. */
export function checkStated(name: keyof typeof inputWords, given: unknown): CheckedAmount {
  const input = inputTerm(name)
  if (typeof given !== 'number' || !Number.isFinite(given)) {
    const says = told(
      'earned-value:not-a-number',
    )`The ${{ input }} is no number; write ${{ field: name }} as a plain decimal such as 1234.5.`
    return { value: null, finding: findingOf('error', 'not-a-number', [name, says]) }
  }
  if (given < 0) {
    const says = told(
      'earned-value:negative',
    )`The ${{ input }} is ${{ given }}, and it cannot be below 0; correct ${{ field: name }}.`
    return { value: null, finding: findingOf('error', 'negative', [name, says]) }
  }
  return { value: given }
}

function inputTerm(name: keyof typeof inputWords): Told {
  return term(`earned-value:measure.${name}`, inputWords[name])
}

function againstBudget(values: Values<AmountName>): readonly Finding[] {
  const budget = values.budgetAtCompletion
  if (budget === null) return []
  return (['plannedValue', 'earnedValue'] as const).flatMap((name) => {
    const value = values[name]
    if (value === null || !isAbove(value, budget)) return []
    const says = told(
      'earned-value:above-budget',
    )`The ${{ input: inputTerm(name) }}, ${{ value }}, is above the ${{ limit: inputTerm('budgetAtCompletion') }}, ${{ budget }}; correct one of them, or raise the budget by a change.`
    return [findingOf('error', 'above-budget', [name, says])]
  })
}
