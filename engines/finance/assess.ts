import type { Figure, Finding } from '@portolan/quantity'
import type { Conventions } from './conventions/conventions.ts'
import { noAnswer } from './finding.ts'
import { type MeasureName, measureTable } from './measure-table.ts'
import type { About, Assessment, Inputs, Values } from './result.ts'
import type { CauseName } from './words.ts'

/** A number; why there is none; or null, where that is told already. */
export type Answered = number | CauseName | null

type Settled<Name extends MeasureName> = {
  readonly values: Values<Name>
  readonly findings: readonly Finding[]
}

/** Each measure as a number or null, and every cause told once. */
export function settle<Name extends MeasureName>(answers: Readonly<Record<Name, Answered>>): Settled<Name> {
  const findings: Finding[] = []
  const values: Partial<Record<Name, number | null>> = {}
  for (const [name, answer] of Object.entries(answers) as [Name, Answered][]) {
    const cause = typeof answer === 'string' ? answer : causeOf(answer)
    if (cause !== null) findings.push(noAnswer(name, cause))
    // 0 is added for there is no −0 in money.
    values[name] = typeof answer === 'number' && cause === null ? answer + 0 : null
  }
  return { values: values as Values<Name>, findings }
}

function causeOf(answer: number | null): CauseName | null {
  return answer === null || Number.isFinite(answer) ? null : 'too-large'
}

/** Numbers as figures, beside what they rest on. */
export function assess<Name extends MeasureName>(
  { subject, asOf }: About,
  values: Values<Name>,
  footing: { readonly conventions: Conventions | null; readonly inputs: Inputs },
): Assessment<Name> {
  const figures: Partial<Record<Name, Figure>> = {}
  for (const name of Object.keys(values) as Name[]) {
    const { unit, rule } = measureTable[name]
    figures[name] = { value: values[name], unit, rule: `finance/${rule}`, asOf }
  }
  return { subject, asOf, ...footing, measures: figures as Assessment<Name>['measures'] }
}
