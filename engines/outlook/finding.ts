import { type Finding, findingOf, term, told, type Told } from '@portolan/quantity'
import type { MeasureName } from './measure-table.ts'
import { type CauseName, causeWords, type InputName, inputWords, measureWords } from './words.ts'

export function inputTerm(name: InputName): Told {
  return term(`outlook:input.${name}`, inputWords[name])
}

/** There is no such value, and why: the figure is null. */
export function noAnswer(name: MeasureName, cause: CauseName): Finding {
  const says = told(
    'outlook:no-answer',
  )`There is no ${{ measure: term(`outlook:measure.${name}`, measureWords[name]) }}, because ${{ cause: term(`outlook:cause.${cause}`, causeWords[cause]) }}.`
  return findingOf('warning', 'no-answer', ['measure', name, says])
}
