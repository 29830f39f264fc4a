import { type Finding, findingOf, isDay, term, told } from '@portolan/quantity'
import { inputTerm } from './finding.ts'
import type { InputName } from './words.ts'

/** What was handed in, read once: what is missing or impossible is null and told. */
export type Checks = {
  readonly findings: readonly Finding[]
  /** A number that the answer needs. */
  readonly number: (name: InputName, given: unknown, range?: RangeName) => number | null
  /** A number that may be left out. */
  readonly optional: (name: InputName, given: unknown, range?: RangeName) => number | null
  readonly numbers: (name: InputName, given: unknown, range?: RangeName) => readonly number[] | null
  /** Whether whole amounts have a sum that can be held exactly. */
  readonly exactSum: (name: InputName, amounts: readonly number[]) => boolean
  readonly day: (name: InputName, given: unknown) => boolean
  readonly tell: (finding: Finding) => void
}

export type RangeName = keyof typeof ranges

export function openChecks(): Checks {
  const findings: Finding[] = []
  const number: Checks['number'] = (name, given, range = 'number') => {
    const finding = given === undefined || given === null ? missing(name) : wrong(name, given, range)
    if (finding !== undefined) findings.push(finding)
    return finding === undefined ? (given as number) : null
  }
  return {
    findings,
    number,
    optional: (name, given, range) =>
      given === undefined || given === null ? null : number(name, given, range),
    numbers: (name, given, range = 'number') => {
      const finding = wrongList(name, given, range)
      if (finding !== undefined) findings.push(finding)
      return finding === undefined ? (given as readonly number[]) : null
    },
    exactSum: (name, amounts) => {
      const isExact = isWhole(amounts.reduce((sum, amount) => sum + Math.abs(amount), 0))
      if (!isExact) findings.push(sumTooLarge(name))
      return isExact
    },
    day: (name, given) => {
      const valid = typeof given === 'string' && isDay(given) && given < LAST_DAY
      if (!valid) findings.push(noDay(name, given))
      return valid
    },
    tell: (finding) => findings.push(finding),
  }
}

/** Terms are added to days, and the years end with 9999. */
const LAST_DAY = '9900-01-01'

const ranges = {
  number: { words: 'any number', holds: () => true },
  'from-zero': { words: 'from 0 on', holds: (value: number) => value >= 0 },
  'above-zero': { words: 'above 0', holds: (value: number) => value > 0 },
  share: { words: 'from 0 to 1', holds: (value: number) => value >= 0 && value <= 1 },
  rate: {
    words: 'above −1 and up to 1000, as a fraction (0.1 for 10 %)',
    holds: (value: number) => value > -1 && value <= 1000,
  },
  quantity: { words: 'from 0.000001 to 10^15', holds: (value: number) => value >= 1e-6 && value <= 1e15 },
  periods: {
    words: 'a whole number from 0 to 10000',
    holds: (value: number) => isWhole(value) && value >= 0 && value <= 10_000,
  },
  count: { words: 'a whole number from 0 on', holds: (value: number) => isWhole(value) && value >= 0 },
  days: {
    words: 'a whole number from 0 to 3660',
    holds: (value: number) => isWhole(value) && value >= 0 && value <= 3660,
  },
  'per-year': {
    words: 'a whole number from 1 to 366',
    holds: (value: number) => isWhole(value) && value >= 1 && value <= 366,
  },
  'minor-units': { words: 'a whole number of minor units', holds: isWhole },
  'minor-units-from-zero': {
    words: 'a whole number of minor units from 0 on',
    holds: (value: number) => isWhole(value) && value >= 0,
  },
} as const

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value)
}

function missing(name: InputName): Finding {
  const says = told(
    'finance:missing',
  )`The ${{ input: inputTerm(name) }} is missing; state ${{ field: name }} to get what rests on it.`
  return findingOf('warning', 'missing', ['input', name, says])
}

function wrong(name: InputName, given: unknown, range: RangeName): Finding | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given)) {
    const says = told(
      'finance:not-a-number',
    )`The ${{ input: inputTerm(name) }} is no number; write ${{ field: name }} as a plain decimal such as 0.08.`
    return findingOf('error', 'not-a-number', ['input', name, says])
  }
  const { words, holds } = ranges[range]
  if (holds(given)) return undefined
  const says = told(
    'finance:out-of-range',
  )`The ${{ input: inputTerm(name) }} is ${{ given }}, and must be ${{ range: term(`finance:range.${range}`, words) }}; correct ${{ field: name }}.`
  return findingOf('error', 'out-of-range', ['input', name, says])
}

function wrongList(name: InputName, given: unknown, range: RangeName): Finding | undefined {
  if (given === undefined || given === null) return missing(name)
  if (Array.isArray(given) && given.length > 0)
    return given.map((one) => wrong(name, one, range)).find((one) => one !== undefined)
  const says = told(
    'finance:no-list',
  )`The ${{ input: inputTerm(name) }} are no list of numbers; write ${{ field: name }} as [-100, 60, 60].`
  return findingOf('error', 'no-list', ['input', name, says])
}

function sumTooLarge(name: InputName): Finding {
  const says = told(
    'finance:sum-too-large',
  )`The sum is too large to be held exactly (${{ input: inputTerm(name) }}); split ${{ field: name }}.`
  return findingOf('error', 'sum-too-large', ['input', name, says])
}

function noDay(name: InputName, given: unknown): Finding {
  const says = told(
    'finance:no-day',
  )`“${{ given: String(given) }}” is no day; write ${{ field: name }} as 2026-11-23.`
  return findingOf('error', 'no-day', ['input', name, says])
}
