import { type Finding, findingOf, told } from '@portolan/quantity'
import { textOf } from '../finding.ts'
import type { ScoredValue } from './weighted-scores.ts'

export function tellNoFunction(criterion: string): Finding {
  const says = told(
    'priority:no-value-function',
  )`What is good about “${{ criterion }}” is not told in a usable form, so nothing has a value there; give two ends that differ, points by rising “at”, or levels.`
  return findingOf('error', 'no-value-function', ['criterion', criterion, says])
}

export function tellNoValue(item: string, { criterion, value }: ScoredValue): Finding {
  const says = told(
    'priority:no-value',
  )`“${{ value: textOf(value) }}” of “${{ item }}” has no value in “${{ criterion }}”; write a number, or a level that the criterion knows.`
  return findingOf('error', 'no-value', ['item', item, says])
}
