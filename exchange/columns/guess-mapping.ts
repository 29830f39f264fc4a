import { type Finding, told, type Told } from '@portolan/quantity'
import { columnFinding, fileFinding, type Outcome } from '../outcome.ts'
import { type Table } from '../layout/guess-layout.ts'
import { findTimeFrame } from './as-of.ts'
import { assignColumns, type Assignment } from './assign.ts'
import { columnDoubts, describeColumn } from './describe-column.ts'
import { guessFile, type FileGuess, unitName } from './file-guess.ts'
import { type Mapping, type MappingSettings, sourceSignature } from './mapping.ts'
import { findPhases } from './phases.ts'
import { columnsOfBefore, recall, tell, type ToldUse, withPhase } from './recall.ts'
import { targetOf } from './targets.ts'

export type MappingOptions = {
  readonly fileName?: string
  /** The mapping a person approved for the last file with the same signature. */
  readonly remembered?: Mapping
  /** Of the organisation, for files that name no currency. */
  readonly defaultCurrency?: string
  /** What the person has set; it wins over every guess. */
  readonly settings?: Partial<MappingSettings>
  /** What a person said of single columns; it wins over every guess too. */
  readonly told?: readonly ToldUse[]
}

/** What each column means, with the reason, and what holds for the whole file. Everything can be corrected. */
export function guessMapping(table: Table, options: MappingOptions = {}): Outcome<Mapping> {
  const signature = sourceSignature(table.header)
  const known = options.remembered?.signature === signature ? options.remembered : undefined
  const first = tell(assignColumns(table, findPhases(table.header, 4)), options.told)
  const guess = guessFile(table, first, options.defaultCurrency)
  const fiscalYearStart =
    options.settings?.fiscalYearStart ?? known?.settings.fiscalYearStart ?? guess.fiscalYearStart
  const phases = findPhases(table.header, fiscalYearStart)
  const assigned = first.map((entry, column) => withPhase(entry, phases[column]))
  const remembered = known ? columnsOfBefore(table.header, known) : []
  const uses = tell(known ? recall(assigned, remembered) : assigned, options.told)
  const settings = settle(table, uses, options, known, { ...guess, fiscalYearStart })
  const columns = uses.map((use, column) =>
    describeColumn(table, column, use, {
      settings: settings.settings,
      told: options.settings ?? {},
      old: remembered[column],
    }),
  )
  const reasons = known
    ? [
        told('exchange:how.mapping-of-before')`The mapping of the last file of this source is used.`,
        ...settings.reasons,
      ]
    : settings.reasons
  const mapping = { signature, columns, settings: settings.settings, reasons }
  return { result: mapping, findings: doubts(table, mapping, { guess, known }, options) }
}

type Settled = { readonly settings: MappingSettings; readonly reasons: readonly Told[] }

function settle(
  table: Table,
  uses: readonly Assignment[],
  options: MappingOptions,
  known: Mapping | undefined,
  guess: FileGuess,
): Settled {
  const order =
    options.settings?.order ?? (guess.orderProven ? guess.order : (known?.settings.order ?? guess.order))
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
    scale: guess.scaleSaid ? guess.scale : (known?.settings.scale ?? guess.scale),
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

type Sources = { readonly guess: FileGuess; readonly known: Mapping | undefined }

function doubts(table: Table, mapping: Mapping, sources: Sources, options: MappingOptions): Finding[] {
  const file = options.fileName ?? table.sheet
  const findings: Finding[] = []
  const has = (target: string): boolean =>
    mapping.columns.some(({ use }) => use.kind === 'target' && use.target === target)
  if (!has('name') && !has('id')) {
    const says = told(
      'exchange:no-key-column',
    )`No column holds a name or an ID. Choose the one that names the projects.`
    findings.push(fileFinding('error', 'no-key-column', file, says))
  }
  const bare = mapping.columns.filter(({ money }) => money && money.currency === undefined)
  if (bare.length > 0) {
    const says = told(
      'exchange:currency-missing',
    )`The file does not say in which currency its amounts are (${{ columns: bare.length }} columns). Choose one.`
    findings.push(fileFinding('error', 'currency-missing', file, says))
  }
  const scale = options.settings?.scale === undefined ? scaleDoubt(mapping, sources) : undefined
  if (scale !== undefined) findings.push(fileFinding('warning', 'money-scale-doubtful', file, scale))
  if (mapping.settings.asOf === undefined) {
    const says = told('exchange:as-of-missing')`The file does not say of which day it speaks. Give the day.`
    findings.push(fileFinding('info', 'as-of-missing', file, says))
  }
  return [
    ...findings,
    ...mapping.columns.flatMap((column) => columnDoubts(table, column)),
    ...unscaled(mapping),
  ]
}

/** A unit that was guessed; where it is the one of the last file, amounts that read otherwise are doubtful too. */
function scaleDoubt(mapping: Mapping, { guess, known }: Sources): Told | undefined {
  if (known === undefined) return guess.scaleDoubt
  const { scale } = mapping.settings
  if (guess.scale === scale || !mapping.columns.some(({ money }) => money?.scale === scale)) return undefined
  const before = unitName(scale)
  const now = unitName(guess.scale)
  return told(
    'exchange:scale-of-before',
  )`The last file of this source was read in ${{ before }}, and so is this one; its amounts read like ${{ now }}. Check it.`
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
        told('exchange:rating-scale-unknown')`The scale of this rating is not known. Choose one.`,
      ),
    )
}
