import { type Finding, findingOf, term, told, type Told } from '@portolan/quantity'
import { inputTerm } from './finding.ts'
import type { InputName } from './words.ts'

/** What was handed in, read once: what is missing or impossible is null, or left out, and told. */
export type Checks = {
  readonly findings: Finding[]
  /** A number that the answer needs, of an item, a criterion or the whole. */
  readonly number: (of: string, name: InputName, given: unknown, range?: RangeName) => number | null
  /** The same where something holds if it is left out. */
  readonly numberOr: <Else>(otherwise: Else, ...asked: Asked) => number | Else
  /** What stands in a list, without what is no object. */
  readonly lines: <Line extends object>(
    of: string,
    name: InputName,
    given: readonly Line[],
  ) => readonly Line[]
  /** The same, where each has an id of its own. */
  readonly rows: <Row extends { readonly id: string }>(
    of: string,
    name: InputName,
    given: readonly Row[],
  ) => readonly Row[]
}

type Asked = Parameters<Checks['number']>
export type RangeName = keyof typeof ranges

export function openChecks(): Checks {
  const findings: Finding[] = []
  const tell = (finding: Finding | undefined): boolean => {
    if (finding !== undefined) findings.push(finding)
    return finding === undefined
  }
  const number: Checks['number'] = (of, name, given, range = 'number') =>
    tell(isNone(given) ? missing(of, name) : wrong(of, name, [given, range])) ? (given as number) : null
  const lines: Checks['lines'] = (of, name, given) => {
    if (!Array.isArray(given)) {
      tell(isNone(given) ? missing(of, name) : noList(of, name))
      return []
    }
    const kept = given.filter((line) => typeof line === 'object' && line !== null)
    if (kept.length < given.length) tell(noObject(of, name))
    return kept
  }
  return {
    findings,
    number,
    numberOr: (otherwise, of, name, given, range) =>
      isNone(given) ? otherwise : (number(of, name, given, range) ?? otherwise),
    lines,
    rows: (of, name, given) => {
      const known = new Set<string>()
      return lines(of, name, given).filter(({ id }) => {
        if (typeof id !== 'string' || id === '') return tell(noId(of, name))
        if (known.has(id)) return tell(twice(id, name))
        known.add(id)
        return true
      })
    },
  }
}

function isNone(given: unknown): boolean {
  return given === undefined || given === null
}

const ranges = {
  number: { words: 'any number', holds: () => true },
  'from-zero': { words: 'from 0 on', holds: (value: number) => value >= 0 },
  'above-zero': { words: 'above 0', holds: (value: number) => value > 0 },
  share: { words: 'from 0 to 1', holds: (value: number) => value >= 0 && value <= 1 },
  confidence: { words: 'above 0 and up to 1', holds: (value: number) => value > 0 && value <= 1 },
  // 0.11 is what people write for 1/9.
  judgement: { words: 'from 1/9 to 9', holds: (value: number) => value >= 0.11 && value <= 9 },
  'minor-units': {
    words: 'a whole number of minor units from 0 on',
    holds: (value: number) => Number.isSafeInteger(value) && value >= 0,
  },
  periods: {
    words: 'a whole number from 1 to 100000',
    holds: (value: number) => Number.isInteger(value) && value >= 1 && value <= 100_000,
  },
  samples: {
    words: 'a whole number from 1 to 1000000',
    holds: (value: number) => Number.isInteger(value) && value >= 1 && value <= 1_000_000,
  },
  place: {
    words: 'a whole number from 1 on',
    holds: (value: number) => Number.isSafeInteger(value) && value >= 1,
  },
} as const

/** `of` is the item, the criterion or the model that the input belongs to. */
function missing(of: string, name: InputName): Finding {
  const says = told(
    'priority:missing',
  )`The ${{ input: inputTerm(name) }} of “${{ of }}” is missing; state ${{ field: name }} to get what rests on it.`
  return inputFinding('warning', 'missing', [of, says])
}

function wrong(
  of: string,
  name: InputName,
  [given, range]: readonly [unknown, RangeName],
): Finding | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given)) {
    const says = told(
      'priority:not-a-number',
    )`The ${{ input: inputTerm(name) }} of “${{ of }}” is no number; write ${{ field: name }} as a plain decimal such as 0.25.`
    return inputFinding('error', 'not-a-number', [of, says])
  }
  const { words, holds } = ranges[range]
  if (holds(given)) return undefined
  const says = told(
    'priority:out-of-range',
  )`The ${{ input: inputTerm(name) }} of “${{ of }}” is ${{ given }}, and must be ${{ range: term(`priority:range.${range}`, words) }}; correct ${{ field: name }}.`
  return inputFinding('error', 'out-of-range', [of, says])
}

function noList(of: string, name: InputName): Finding {
  const says = told(
    'priority:no-list',
  )`The ${{ input: inputTerm(name) }} of “${{ of }}” is none; write ${{ field: name }} as a list.`
  return inputFinding('error', 'no-list', [of, says])
}

function noObject(of: string, name: InputName): Finding {
  const says = told(
    'priority:no-object',
  )`An entry is no object and is left out (${{ input: inputTerm(name) }} of “${{ of }}”); correct ${{ field: name }}.`
  return inputFinding('error', 'no-object', [of, says])
}

function noId(of: string, name: InputName): Finding {
  const says = told(
    'priority:no-id',
  )`An entry has no id and is left out (${{ input: inputTerm(name) }} of “${{ of }}”); give every one an id.`
  return inputFinding('error', 'no-id', [of, says])
}

export function twice(id: string, name: InputName): Finding {
  const says = told(
    'priority:twice',
  )`“${{ id }}” stands there twice (${{ input: inputTerm(name) }}), and the first one counts; remove the other.`
  return inputFinding('error', 'twice', [id, says])
}

/** A name that stands in no list it could come from. */
export function unknownName(id: string, name: InputName): Finding {
  const says = told(
    'priority:unknown',
  )`“${{ id }}” is not known and is left out (${{ input: inputTerm(name) }}); add it or correct its name.`
  return inputFinding('error', 'unknown', [id, says])
}

function inputFinding(
  severity: Finding['severity'],
  code: string,
  [of, says]: readonly [string, Told],
): Finding {
  return findingOf(severity, code, ['input', of, says])
}
