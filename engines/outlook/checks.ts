import { type Finding, findingOf, term, told } from '@portolan/quantity'
import { inputTerm } from './finding.ts'
import type { InputName } from './words.ts'

/** What was handed in, read once: what is missing or impossible is null and told. */
export type Checks = {
  readonly findings: readonly Finding[]
  /** A number that the answer needs. */
  readonly number: (name: InputName, given: unknown, range: RangeName) => number | null
  /** A number that may be left out, and what it is then. */
  readonly optional: (name: InputName, given: unknown, range: RangeName, otherwise: number) => number | null
  /** At least one number, all of them in the range. */
  readonly numbers: (name: InputName, given: unknown, range: RangeName) => readonly number[] | null
  readonly tell: (finding: Finding) => void
}
export type RangeName = keyof typeof ranges

export function openChecks(): Checks {
  const findings: Finding[] = []
  const number: Checks['number'] = (name, given, range) => {
    const finding = given === undefined || given === null ? missing(name) : wrong(name, given, range)
    if (finding !== undefined) findings.push(finding)
    return finding === undefined ? (given as number) : null
  }
  return {
    findings,
    number,
    optional: (name, given, range, otherwise) =>
      given === undefined || given === null ? otherwise : number(name, given, range),
    numbers: (name, given, range) => {
      const finding = wrongList(name, given, range)
      if (finding !== undefined) findings.push(finding)
      return finding === undefined ? (given as readonly number[]) : null
    },
    tell: (finding) => findings.push(finding),
  }
}

const ranges = {
  number: { words: 'any number', holds: () => true },
  'from-zero': { words: 'from 0 on', holds: (value: number) => value >= 0 },
  'above-zero': { words: 'above 0', holds: (value: number) => value > 0 },
  share: { words: 'from 0 to 1', holds: (value: number) => value >= 0 && value <= 1 },
  'within-share': { words: 'above 0 and below 1', holds: (value: number) => value > 0 && value < 1 },
  count: { words: 'a whole number from 0 to 1,000,000', holds: isCount },
  'count-from-one': {
    words: 'a whole number from 1 to 1,000,000',
    holds: (value: number) => isCount(value) && value > 0,
  },
  futures: {
    words: 'a whole number from 1 to 100,000',
    holds: (value: number) => isCount(value) && value > 0 && value <= 100_000,
  },
} as const

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000
}

function missing(name: InputName): Finding {
  const says = told(
    'outlook:missing',
  )`Missing: ${{ input: inputTerm(name) }}. State ${{ field: name }} to get what rests on it.`
  return findingOf('warning', 'missing', ['input', name, says])
}

function wrong(name: InputName, given: unknown, range: RangeName): Finding | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given)) {
    const says = told(
      'outlook:not-a-number',
    )`No number: ${{ input: inputTerm(name) }}. Write ${{ field: name }} as a plain decimal such as 0.8.`
    return findingOf('error', 'not-a-number', ['input', name, says])
  }
  const { words, holds } = ranges[range]
  if (holds(given)) return undefined
  const says = told(
    'outlook:out-of-range',
  )`Out of range: ${{ input: inputTerm(name) }} is ${{ given }} and must be ${{ range: term(`outlook:range.${range}`, words) }}. Correct ${{ field: name }}.`
  return findingOf('error', 'out-of-range', ['input', name, says])
}

function wrongList(name: InputName, given: unknown, range: RangeName): Finding | undefined {
  if (given === undefined || given === null) return missing(name)
  if (Array.isArray(given) && given.length > 0)
    return given.map((one) => wrong(name, one, range)).find((one) => one !== undefined)
  const says = told(
    'outlook:no-list',
  )`No list: ${{ input: inputTerm(name) }}. Write ${{ field: name }} as [1.2, 0.9, 3.4].`
  return findingOf('error', 'no-list', ['input', name, says])
}
