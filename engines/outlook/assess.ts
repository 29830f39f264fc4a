import type { Figure, Finding } from '@portolan/quantity'
import { noAnswer } from './finding.ts'
import { type MeasureName, measureTable } from './measure-table.ts'
import type { About, Answer, Assessment, Inputs, Values } from './result.ts'
import type { CauseName } from './words.ts'

/** A value; why there is none; or null, where that is told already. */
export type Answered = { readonly is: number | string | null } | { readonly because: CauseName }

/** Each measure as a figure or null, and every cause told once. */
export function settle<Name extends MeasureName>(
  about: About,
  answers: Readonly<Record<Name, Answered>>,
  footing: { readonly inputs: Inputs; readonly findings: readonly Finding[] },
): Answer<Assessment<Name>> {
  const findings = [...footing.findings]
  const values: Partial<Record<Name, number | string | null>> = {}
  for (const [name, answer] of Object.entries(answers) as [Name, Answered][]) {
    if ('because' in answer) findings.push(noAnswer(name, answer.because))
    values[name] = 'because' in answer ? null : answer.is
  }
  return { result: assess(about, values as Values<Name>, footing.inputs), findings }
}

/** Values as figures, beside what they rest on. */
export function assess<Name extends MeasureName>(
  { subject, asOf }: About,
  values: Values<Name>,
  inputs: Inputs,
): Assessment<Name> {
  const figures: Partial<Record<Name, Figure>> = {}
  for (const name of Object.keys(values) as Name[]) {
    const { unit, rule } = measureTable[name]
    figures[name] = { value: values[name], unit, rule: `outlook/${rule}`, asOf }
  }
  return { subject, asOf, inputs, measures: figures as Assessment<Name>['measures'] }
}
