import { type Finding, findingOf, term, told, type Told } from '@portolan/quantity'
import type { MeasureName } from './measure-table.ts'
import { type CauseName, causeWords, type InputName, inputWords, measureWords } from './words.ts'

export function inputTerm(name: InputName): Told {
  return term(`priority:input.${name}`, inputWords[name])
}

/** There is no such number, and why: the figure is null. */
export function noAnswer(name: MeasureName, cause: CauseName): Finding {
  const says = told(
    'priority:no-answer',
  )`There is no ${{ measure: term(`priority:measure.${name}`, measureWords[name]) }}, because ${{ cause: term(`priority:cause.${cause}`, causeWords[cause]) }}.`
  return findingOf('warning', 'no-answer', ['measure', name, says])
}

/** For sentences: to four digits. Results are never rounded. */
export function shown(value: number): number {
  return Number(value.toPrecision(4))
}

/** For sentences: what stands where a text or a number should; anything else may not even have a text. */
export function textOf(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '?'
}
