import { type Finding, findingOf, term, told, type Told } from '@portolan/quantity'
import { type CauseName, causeWords, type InputName, inputWords, measureWords } from './words.ts'
import type { MeasureName } from './measure-table.ts'

export function inputTerm(name: InputName): Told {
  return term(`finance:input.${name}`, inputWords[name])
}

/** There is no such number, and why: the figure is null. */
export function noAnswer(name: MeasureName, cause: CauseName): Finding {
  const says = told(
    'finance:no-answer',
  )`There is no ${{ measure: term(`finance:measure.${name}`, measureWords[name]) }}, because ${{ cause: term(`finance:cause.${cause}`, causeWords[cause]) }}.`
  return findingOf('warning', 'no-answer', ['measure', name, says])
}

/** For sentences: to ten digits, for the noise of a sum says nothing. Results are never rounded. */
export function shown(value: number): number {
  return Number(value.toPrecision(10))
}
