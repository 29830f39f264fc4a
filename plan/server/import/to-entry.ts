import {
  type Amount,
  type Cell,
  isPresent,
  type Mapping,
  type Present,
  type RegisterLine,
  type RegisterRecord,
} from '@portolan/exchange'
import { addDays, addMonths } from '@portolan/quantity'
import type { RegisterEntry } from '../../domain/index.ts'

/** Fields that a register ought to tell of every project; what it leaves open is a gap in the evidence. */
const expected = ['start', 'finish', 'wholeLifeCost', 'periodBudget', 'periodForecast', 'rating'] as const
const narratives = [
  'ratingNarrative',
  'scheduleNarrative',
  'budgetNarrative',
  'costNarrative',
  'benefitsNarrative',
] as const
const asText = [
  'owner',
  'portfolio',
  'region',
  'benefits',
  'costToDate',
  'secondRating',
  'approvalDate',
  'closingDate',
] as const
const scales = { rating: 'rating', secondRating: 'secondRating' } as const

/** From the reader's record to the plan's words. What has no place of its own is kept in `other`, by its name. */
export function toEntry(record: RegisterRecord, mapping: Mapping): RegisterEntry {
  const { fields } = record
  const currency = currencyOf(record, mapping)
  const amount = (cell: Cell<Amount> | undefined): number | null =>
    isPresent(cell) && cell.value.money.currency === currency ? cell.value.money.amount : null
  const text = (cell: Cell<string> | undefined): string | null =>
    isPresent(cell) ? cell.value.trim() || null : null
  return {
    code: text(fields.id),
    name: text(fields.name) ?? text(fields.id) ?? '',
    description: text(fields.description),
    organisation: text(fields.organisation),
    programme: text(fields.programme),
    category: text(fields.category),
    phase: text(fields.status),
    start: isPresent(fields.start)
      ? fields.start.value
      : isPresent(fields.approvalDate)
        ? fields.approvalDate.value
        : null,
    finish: isPresent(fields.finish)
      ? fields.finish.value
      : isPresent(fields.closingDate)
        ? fields.closingDate.value
        : null,
    plannedFinish: isPresent(fields.plannedFinish) ? fields.plannedFinish.value : null,
    actualFinish: isPresent(fields.actualFinish) ? fields.actualFinish.value : null,
    currency,
    wholeLifeCost: amount(fields.wholeLifeCost),
    plannedCost: amount(fields.plannedCost),
    actualCost: amount(fields.actualCost),
    periodBudget: amount(fields.periodBudget),
    periodForecast: amount(fields.periodForecast),
    progress: isPresent(fields.progress) ? shareOf(fields.progress.value) : null,
    rating: ratingOf(record),
    narrative: Object.fromEntries(narratives.flatMap((name) => pair(name, text(fields[name])))),
    other: {
      ...record.other,
      ...Object.fromEntries(unread(record, currency)),
      ...Object.fromEntries(asText.flatMap((name) => rawPair(name, fields[name]))),
    },
    gaps: expected.filter(
      (name) =>
        hasColumn(mapping, name) &&
        !(fields[name] !== undefined && 'value' in fields[name]) &&
        !rated(name, record),
    ),
    lines: linesOf(record, mapping),
  }
}

const amounts = ['wholeLifeCost', 'plannedCost', 'actualCost', 'periodBudget', 'periodForecast'] as const
const days = ['start', 'finish', 'plannedFinish', 'actualFinish'] as const

/** A dash says nothing that is worth keeping. */
const said = /[\p{L}\p{N}]/u

/** What a cell says that the plan has no value for stays as it was written: "Exempt …", "Q3 2026", a second currency. */
function unread({ fields }: RegisterRecord, currency: string | null): [string, string][] {
  return [
    ...amounts.flatMap((name) => {
      const cell = fields[name]
      return isPresent(cell) && cell.value.money.currency === currency ? [] : rawPair(name, cell)
    }),
    ...days.flatMap((name) => (isPresent(fields[name]) ? [] : rawPair(name, fields[name]))),
    ...(isPresent(fields.progress) && shareOf(fields.progress.value) !== null
      ? []
      : rawPair('progress', fields.progress)),
  ].filter(([, text]) => said.test(text))
}

/** Percent points as a share; what cannot be a share of work is no progress. */
function shareOf(percent: number): number | null {
  return percent >= 0 && percent <= 100 ? Number((percent / 100).toPrecision(15)) : null
}

function currencyOf(record: RegisterRecord, mapping: Mapping): string | null {
  const { fields } = record
  const first = amounts
    .map((name) => fields[name])
    .find((cell): cell is Present<Amount> => isPresent<Amount>(cell))
  return first?.value.money.currency ?? mapping.settings.currency ?? null
}

/** Step 1 is the best step of its own scale; readers count from the worst. */
function ratingOf(record: RegisterRecord): RegisterEntry['rating'] {
  if (record.reported) {
    const { raw, scale, step } = record.reported.rating
    return { raw, scale: scale.id, step: scale.steps + 1 - step, steps: scale.steps }
  }
  const raw = rawOf(record.fields[scales.rating]) ?? rawOf(record.fields[scales.secondRating])
  return raw === null ? null : { raw, scale: null, step: null, steps: null }
}

function rawOf(cell: Cell<unknown> | undefined): string | null {
  return cell === undefined || cell.raw.trim() === '' ? null : cell.raw.trim()
}

function pair(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]]
}

function rawPair(name: string, cell: Cell<unknown> | undefined): [string, string][] {
  return pair(name, rawOf(cell))
}

function hasColumn(mapping: Mapping, target: string): boolean {
  return mapping.columns.some(({ use }) => use.kind === 'target' && use.target === target)
}

function rated(name: string, record: RegisterRecord): boolean {
  return name === 'rating' && record.reported !== undefined
}

/** Amounts by year become lines; what came before ends where the years begin, what comes after begins where they end. */
function linesOf(record: RegisterRecord, mapping: Mapping): RegisterEntry['lines'] {
  const asOf = mapping.settings.asOf
  return record.lines.flatMap((line) => {
    const days = daysOf(line)
    if (days === undefined || line.money.amount === 0) return []
    const version = line.part === 'before' && asOf !== undefined ? 'actual' : 'forecast'
    return [
      { category: line.category, ...days, amount: line.money.amount, currency: line.money.currency, version },
    ]
  })
}

function daysOf(line: RegisterLine): { from: string; to: string } | undefined {
  if (line.from && line.to) return { from: line.from, to: line.to }
  if (line.to) return { from: addDays(line.to, -1), to: line.to }
  if (line.from) return { from: line.from, to: addMonths(line.from, 12) }
  return undefined
}
