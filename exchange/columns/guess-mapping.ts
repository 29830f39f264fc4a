import { type Finding } from '@portolan/quantity'
import { provenOrder } from '../cells/day.ts'
import { recogniseScale } from '../cells/rating.ts'
import { columnFinding, fileFinding, type Outcome } from '../outcome.ts'
import { type Table } from '../layout/guess-layout.ts'
import { findTimeFrame } from './as-of.ts'
import { assignColumns, type Assignment } from './assign.ts'
import { sampleColumn } from './evidence.ts'
import { guessFile, type FileGuess } from './file-guess.ts'
import {
  columnKey,
  type ColumnMapping,
  type Mapping,
  type MappingSettings,
  type Phase,
  sourceSignature,
} from './mapping.ts'
import { moneyEvidence } from './money-style.ts'
import { findPhases } from './phases.ts'
import { targetOf } from './targets.ts'

export type MappingOptions = {
  readonly fileName?: string
  /** The mapping a person approved for the last file with the same signature. */
  readonly remembered?: Mapping
  /** Of the organisation, for files that name no currency. */
  readonly defaultCurrency?: string
  /** What the person has set; it wins over every guess. */
  readonly settings?: Partial<MappingSettings>
}

/** What each column means, with the reason, and what holds for the whole file. Everything can be corrected. */
export function guessMapping(table: Table, options: MappingOptions = {}): Outcome<Mapping> {
  const signature = sourceSignature(table.header)
  const known = options.remembered?.signature === signature ? options.remembered : undefined
  const first = assignColumns(table, findPhases(table.header, 4))
  const guess = guessFile(table, first, options.defaultCurrency)
  const fiscalYearStart =
    options.settings?.fiscalYearStart ?? known?.settings.fiscalYearStart ?? guess.fiscalYearStart
  const phases = findPhases(table.header, fiscalYearStart)
  const assigned = first.map((entry, column) => withPhase(entry, phases[column]))
  const remembered = known ? columnsOfBefore(table.header, known) : []
  const uses = known ? recall(assigned, remembered) : assigned
  const settings = settle(table, uses, options, known, { ...guess, fiscalYearStart })
  const columns = uses.map((use, column) =>
    describe(table, column, use, settings.settings, remembered[column]),
  )
  const reasons = known
    ? ['The mapping of the last file of this source is used.', ...settings.reasons]
    : settings.reasons
  const mapping = { signature, columns, settings: settings.settings, reasons }
  return { result: mapping, findings: doubts(table, mapping, known ? undefined : guess, options) }
}

function withPhase(entry: Assignment, phase: Phase | undefined): Assignment {
  return phase ? { ...entry, use: { kind: 'phase', phase } } : entry
}

/** A remembered column keeps its use; the years of its phases come from this file. */
function recall(
  guessed: readonly Assignment[],
  remembered: readonly (ColumnMapping | undefined)[],
): readonly Assignment[] {
  return guessed.map((guess, column) => {
    const old = remembered[column]
    if (!old || old.use.kind === 'phase' || guess.use.kind === 'phase') return guess
    return { use: old.use, confidence: 1, reason: 'Remembered from the last file of this source.' }
  })
}

/**
 * The column of the last file that each column is. Headers may differ in their brackets only ("Variance ($)",
 * "Variance (%)"): then the same words decide, else the order among those alike.
 */
function columnsOfBefore(header: readonly string[], known: Mapping): readonly (ColumnMapping | undefined)[] {
  const before = new Map<string, ColumnMapping[]>()
  for (const column of known.columns) {
    const key = columnKey(column.name)
    before.set(key, [...(before.get(key) ?? []), column])
  }
  const passed = new Map<string, number>()
  return header.map((name) => {
    const key = columnKey(name)
    const alike = before.get(key) ?? []
    const place = passed.get(key) ?? 0
    passed.set(key, place + 1)
    const same = alike.filter((column) => column.name === name)
    return same.length === 1 ? same[0] : alike[place]
  })
}

type Settled = { readonly settings: MappingSettings; readonly reasons: readonly string[] }

function settle(
  table: Table,
  uses: readonly Assignment[],
  options: MappingOptions,
  known: Mapping | undefined,
  guess: FileGuess,
): Settled {
  const order = options.settings?.order ?? known?.settings.order ?? guess.order
  const narratives = columnsOf(uses, (target) => targetOf(target).kind === 'narrative')
  const asOfColumn = columnsOf(uses, (target) => target === 'asOf')[0]
  const frame = findTimeFrame(
    table,
    options.fileName ?? '',
    { asOf: asOfColumn, narratives },
    order,
    guess.fiscalYearStart,
  )
  const currency = known?.settings.currency ?? guess.currency
  const settings: MappingSettings = {
    ...(currency !== undefined && { currency }),
    scale: known?.settings.scale ?? guess.scale,
    order,
    fiscalYearStart: guess.fiscalYearStart,
    ...(frame.asOf !== undefined && { asOf: frame.asOf }),
    ...(frame.period !== undefined && { period: frame.period }),
    ...options.settings,
  }
  return { settings, reasons: [...guess.reasons, ...frame.reasons] }
}

type TargetTest = (target: Parameters<typeof targetOf>[0]) => boolean

function columnsOf(uses: readonly Assignment[], test: TargetTest): number[] {
  return uses.flatMap(({ use }, column) => (use.kind === 'target' && test(use.target) ? [column] : []))
}

function describe(
  table: Table,
  column: number,
  assigned: Assignment,
  settings: MappingSettings,
  old: ColumnMapping | undefined,
): ColumnMapping {
  const name = table.header[column] ?? ''
  const base = { column, name, ...assigned }
  const kind = kindOf(assigned)
  const sample = kind === undefined ? [] : sampleColumn(table, column)
  if (kind === 'day') return { ...base, order: old?.order ?? provenOrder(sample)?.order ?? settings.order }
  if (kind === 'money') {
    const found = moneyEvidence(name, sample)
    const currency = found.currency === '$' ? settings.currency : (found.currency ?? settings.currency)
    const scale = old?.money?.scale ?? found.scale ?? settings.scale
    const decimal = found.decimal === undefined ? {} : { decimal: found.decimal }
    return { ...base, money: { ...(currency !== undefined && { currency }), scale, ...decimal } }
  }
  // The whole column is judged, not a sample: one Amber/Red among thousands makes it five steps.
  const texts = kind === 'rating' ? table.rows.map((row) => row.cells[column] ?? '') : []
  const scale = old?.ratingScale ?? (kind === 'rating' ? recogniseScale(texts, name)?.id : undefined)
  return scale === undefined ? base : { ...base, ratingScale: scale }
}

function kindOf({ use }: Assignment): string | undefined {
  if (use.kind === 'phase') return 'money'
  return use.kind === 'target' ? targetOf(use.target).kind : undefined
}

function doubts(
  table: Table,
  mapping: Mapping,
  guess: FileGuess | undefined,
  options: MappingOptions,
): readonly Finding[] {
  const file = options.fileName ?? table.sheet
  const findings: Finding[] = []
  const has = (target: string): boolean =>
    mapping.columns.some(({ use }) => use.kind === 'target' && use.target === target)
  if (!has('name') && !has('id')) {
    const sentence = 'No column holds a name or an ID. Choose the one that names the projects.'
    findings.push(fileFinding('error', 'no-key-column', file, sentence))
  }
  const bare = mapping.columns.filter(({ money }) => money && money.currency === undefined)
  if (bare.length > 0) {
    const sentence = `The file does not say in which currency its amounts are (${bare.length} columns). Choose one.`
    findings.push(fileFinding('error', 'currency-missing', file, sentence))
  }
  if (guess?.scaleDoubt !== undefined && options.settings?.scale === undefined) {
    findings.push(fileFinding('warning', 'money-scale-doubtful', file, `${guess.scaleDoubt} Check it.`))
  }
  if (mapping.settings.asOf === undefined) {
    const sentence = 'The file does not say of which day it speaks. Give the day.'
    findings.push(fileFinding('info', 'as-of-missing', file, sentence))
  }
  return [...findings, ...unscaled(mapping)]
}

function unscaled(mapping: Mapping): Finding[] {
  return mapping.columns
    .filter(
      ({ use, ratingScale }) =>
        use.kind === 'target' && targetOf(use.target).kind === 'rating' && !ratingScale,
    )
    .map(({ name }) =>
      columnFinding(
        'warning',
        'rating-scale-unknown',
        name,
        'The scale of this rating is not known. Choose one.',
      ),
    )
}
