import type { Figure, Finding } from '@portolan/quantity'
import { noAnswer } from './finding.ts'
import { type MeasureName, measureTable } from './measure-table.ts'
import type { About, Entry, Inputs } from './result.ts'
import type { CauseName } from './words.ts'

/** A number; why there is none; or null, where that is told already. */
export type Answered = number | CauseName | null

/** Numbers as figures beside what they rest on; every cause is told. */
export function entryFrom<Name extends MeasureName>(
  { id, asOf, inputs }: Pick<About, 'asOf'> & { readonly id: string; readonly inputs: Inputs },
  answers: Readonly<Record<Name, Answered>>,
  findings: Finding[],
): Entry<Name> {
  const measures: Partial<Record<Name, Figure>> = {}
  for (const [name, answer] of Object.entries(answers) as [Name, Answered][]) {
    const cause = typeof answer === 'string' ? answer : tooLarge(answer)
    if (cause !== null) findings.push(noAnswer(name, cause))
    const { unit, rule } = measureTable[name]
    const value = typeof answer === 'number' && cause === null ? answer : null
    measures[name] = { value, unit, rule: `priority/${rule}`, asOf }
  }
  return { id, inputs, measures: measures as Entry<Name>['measures'] }
}

function tooLarge(answer: number | null): CauseName | null {
  return answer === null || Number.isFinite(answer) ? null : 'too-large'
}
