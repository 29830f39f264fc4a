import { dayNumber, type Finding, findingOf, isDay, term, told } from '@portolan/quantity'

/** What was handed in, read once: what is missing or impossible is passed over and told. */
export type Checks = {
  readonly findings: Finding[]
  readonly list: (field: string, given: unknown) => readonly Fields[]
  /** As a count of days. */
  readonly day: (of: Of, given: unknown) => number | null
  /** What stands for it, if it is left out. */
  readonly dayOr: (of: Of, given: unknown, otherwise: number) => number | null
  readonly number: (of: Of, given: unknown, range: RangeName) => number | null
  readonly text: (of: Of, given: unknown) => string | null
}

/** An entry of a list whose fields nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>
/** The subject of a finding, and the field that it is about. */
export type Of = readonly [kind: string, id: string, field: string]
export type RangeName = keyof typeof ranges

const ranges = {
  minutes: {
    words: 'a whole number of minutes from 0 to 1440',
    holds: (n: number) => isWhole(n) && n <= 1440,
  },
  work: { words: 'a whole number of minutes from 0 to 10^12', holds: (n: number) => isWhole(n) && n <= 1e12 },
  share: { words: 'from 0 to 1', holds: (n: number) => n >= 0 && n <= 1 },
  level: { words: 'from 0 on', holds: (n: number) => n >= 0 },
  number: { words: 'any number', holds: () => true },
} as const

function isWhole(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}

export function openChecks(): Checks {
  const findings: Finding[] = []
  const known = new Map<unknown, number>()
  const tell = <Value>(finding: Finding): Value | null => {
    findings.push(finding)
    return null
  }
  const day: Checks['day'] = (of, given) => {
    const found = known.get(given)
    if (found !== undefined) return found
    if (typeof given !== 'string' || !isDay(given)) return tell(noDay(of, given))
    known.set(given, dayNumber(given))
    return dayNumber(given)
  }
  return {
    findings,
    day,
    dayOr: (of, given, otherwise) => (given === undefined || given === null ? otherwise : day(of, given)),
    list: (field, given) => {
      if (given === undefined || given === null) return []
      if (Array.isArray(given) && given.every((one) => typeof one === 'object' && one !== null))
        return given as readonly Fields[]
      findings.push(noList(field))
      return []
    },
    number: (of, given, range) =>
      typeof given === 'number' && Number.isFinite(given) && ranges[range].holds(given)
        ? given
        : tell(outOfRange(of, given, range)),
    text: (of, given) => (typeof given === 'string' && given !== '' ? given : tell(noText(of))),
  }
}

function noList(field: string): Finding {
  const says = told('capacity:no-list')`${{ field }} is no list of entries; write it as [{ … }, { … }].`
  return findingOf('error', 'no-list', ['input', field, says])
}

function noDay([kind, id, field]: Of, given: unknown): Finding {
  const says = told(
    'capacity:no-day',
  )`The ${{ field }} of ${{ id }} is “${{ given: shown(given) }}”, which is no day; write it as 2026-11-23. It was passed over.`
  return findingOf('error', 'no-day', [kind, id, says])
}

function outOfRange([kind, id, field]: Of, given: unknown, range: RangeName): Finding {
  const says = told(
    'capacity:out-of-range',
  )`The ${{ field }} of ${{ id }} is “${{ given: shown(given) }}”, and must be ${{ range: term(`capacity:range.${range}`, ranges[range].words) }}; it was passed over.`
  return findingOf('error', 'out-of-range', [kind, id, says])
}

function noText([kind, id, field]: Of): Finding {
  const says = told('capacity:no-text')`The ${{ field }} of ${{ id }} is missing; it was passed over.`
  return findingOf('error', 'no-text', [kind, id, says])
}

/** For sentences, and never throwing. */
export function shown(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : 'nothing that can be read'
}
