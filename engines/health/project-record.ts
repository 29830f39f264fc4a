import { asDay, type Day, daysBetween, type Finding, told, type Wording } from '@portolan/quantity'
import type { Baseline, Edition, HealthInput } from './input.ts'
import type { Evidence } from './result.ts'

/** A value with where it was said, so that nothing is computed from a number of unknown origin. */
export type Said<T> = {
  readonly value: T
  readonly asOf: Day
  readonly source: string
  readonly sourceWording?: Wording | undefined
  /** Number of the baseline, or place of the edition in time. */
  readonly place: number
  readonly as: 'baseline' | 'plan' | 'forecast' | 'project'
}

export type ProjectRecord = {
  readonly input: HealthInput
  /** Known on the status date, in order of time. */
  readonly editions: readonly Edition[]
  readonly baselines: readonly Baseline[]
  readonly latest: Edition | undefined
  readonly start: Said<Day> | undefined
  readonly findings: readonly Finding[]
}

/**
 * Orders what is known, whatever order it came in, and leaves out what was said after the status date.
 * O(n log n) in the editions.
 */
export function readRecord(input: HealthInput): ProjectRecord {
  const editions = input.editions.filter((edition) => edition.asOf <= input.asOf).toSorted(byTime)
  const baselines = input.baselines.filter((baseline) => baseline.asOf <= input.asOf).toSorted(byNumber)
  return {
    input,
    editions,
    baselines,
    latest: editions.at(-1),
    start: startOf(input, editions),
    findings: [...laterEditions(input, editions), ...twoOnOneDay(input, editions)],
  }
}

/** The latest edition that holds the field, unless it is too old to speak for today. */
export function latestSaid<T>(
  record: ProjectRecord,
  field: (edition: Edition) => T | undefined,
): Said<T> | undefined {
  const { asOf, closed, policy } = record.input
  for (let place = record.editions.length - 1; place >= 0; place--) {
    const said = saidBy(record, place, 'forecast', field)
    if (said === undefined) continue
    const tooOld = closed !== true && daysBetween(said.asOf, asOf) >= policy.evidence.tooOldDays
    return tooOld ? undefined : said
  }
  return undefined
}

export function saidBy<T>(
  record: ProjectRecord,
  place: number,
  as: 'plan' | 'forecast',
  field: (edition: Edition) => T | undefined,
): Said<T> | undefined {
  const edition = record.editions[place]
  const value = edition === undefined ? undefined : field(edition)
  if (edition === undefined || value === undefined) return undefined
  const { asOf, source, sourceWording } = edition
  return { value, asOf, source, sourceWording, place, as }
}

export function evidence(
  record: ProjectRecord,
  what: string,
  said: Said<unknown>,
  value: number | string,
): Evidence {
  const ageDays = daysBetween(said.asOf, record.input.asOf)
  const { asOf, source, sourceWording } = said
  if (sourceWording === undefined) return { what, value, asOf, ageDays, source }
  return { what, value, asOf, ageDays, source, sourceWording }
}

export function finding(
  project: string,
  severity: Finding['severity'],
  code: string,
  what: Pick<Finding, 'sentence' | 'wording' | 'detail'>,
): Finding {
  return { severity, code, subject: { kind: 'project', id: project }, ...what }
}

function startOf(input: HealthInput, editions: readonly Edition[]): Said<Day> | undefined {
  if (input.start !== undefined) {
    return { value: input.start, asOf: input.asOf, source: 'project', place: 0, as: 'project' }
  }
  const place = editions.findLastIndex((edition) => edition.start !== undefined)
  const edition = editions[place]
  if (edition?.start === undefined) return undefined
  const { start: value, asOf, source, sourceWording } = edition
  return { value, asOf, source, sourceWording, place, as: 'forecast' }
}

function laterEditions(input: HealthInput, known: readonly Edition[]): readonly Finding[] {
  const later = input.editions.length - known.length
  if (later === 0) return []
  const says = told(
    'health:edition-after-status-date',
  )`${{ later }} of ${{ all: input.editions.length }} editions were made after ${{ day: asDay(input.asOf) }} and do not count.`
  return [finding(input.project, 'info', 'edition-after-status-date', { ...says, detail: { later } })]
}

function twoOnOneDay(input: HealthInput, editions: readonly Edition[]): readonly Finding[] {
  return editions.slice(1).flatMap((edition, i) => {
    const before = editions[i]
    if (before?.asOf !== edition.asOf) return []
    const says = told(
      'health:two-editions-on-one-day',
    )`Two editions are dated ${{ day: asDay(edition.asOf) }}: ${{ first: before.source }} and ${{ second: edition.source }}. The second counts as the later one; remove one of them if they are the same.`
    return [finding(input.project, 'warning', 'two-editions-on-one-day', says)]
  })
}

/** Two editions of one day are told apart by source and content, so that no order of arrival decides. */
function byTime(a: Edition, b: Edition): number {
  return textOrder(a.asOf, b.asOf) || textOrder(a.source, b.source) || textOrder(keyOf(a), keyOf(b))
}

function byNumber(a: Baseline, b: Baseline): number {
  return a.number - b.number || textOrder(a.asOf, b.asOf) || textOrder(keyOf(a), keyOf(b))
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function keyOf(thing: Edition | Baseline): string {
  return JSON.stringify(Object.entries(thing).toSorted(([a], [b]) => textOrder(a, b)))
}
