import { type Finding, minorDigits, told } from '@portolan/quantity'
import { type Cell, readAbsence } from '../cells/cell.ts'
import { type DayStyle, readDay } from '../cells/day.ts'
import { type MoneyStyle, readMoney } from '../cells/money.ts'
import { readNumber, readPercent } from '../cells/number.ts'
import { ratingScale, readRating } from '../cells/rating.ts'
import { type ColumnMapping, type Mapping, type MappingSettings } from '../columns/mapping.ts'
import { type Target } from '../columns/target.ts'
import { targetOf } from '../columns/targets.ts'
import { type TableRow } from '../layout/guess-layout.ts'
import { cellFinding, shortened } from '../outcome.ts'

/** What a row says of its own amounts in columns for currency and unit. */
export type RowStyle = {
  readonly currency?: string
  readonly scale?: MoneyStyle['scale']
  readonly findings: readonly Finding[]
}

export type StyleColumns = { readonly currency?: ColumnMapping; readonly unit?: ColumnMapping }

export function styleColumns(mapping: Mapping): StyleColumns {
  const find = (target: string): ColumnMapping | undefined =>
    mapping.columns.find(({ use }) => use.kind === 'target' && use.target === target)
  const [currency, unit] = [find('currency'), find('unit')]
  return { ...(currency && { currency }), ...(unit && { unit }) }
}

export function rowStyle(row: TableRow, columns: StyleColumns): RowStyle {
  const currency = rowCurrency(row, columns.currency)
  const scale = rowScale(row, columns.unit)
  return { ...currency, ...(scale !== undefined && { scale }) }
}

function rowCurrency(row: TableRow, column: ColumnMapping | undefined): RowStyle {
  const text = column ? (row.cells[column.column] ?? '').trim() : ''
  if (!column || readAbsence(text)) return { findings: [] }
  const currency = text.toUpperCase()
  if (minorDigits(currency) !== undefined) return { currency, findings: [] }
  const says = told(
    'exchange:no-currency',
  )`"${{ cell: shortened(text) }}" is no known currency. Write its three-letter code, such as EUR.`
  return { currency, findings: [cellFinding('error', 'currency-unknown', row.number, column.name, says)] }
}

function rowScale(row: TableRow, column: ColumnMapping | undefined): MoneyStyle['scale'] | undefined {
  const text = column ? (row.cells[column.column] ?? '').toLowerCase() : ''
  if (/million|\bm\b|mn\b/.test(text)) return 1_000_000
  if (/thousand|\bk\b|000/.test(text)) return 1_000
  return undefined
}

/** The cell read by what its column is; undefined for columns that are kept or ignored as they are. */
export function readCell(
  text: string,
  column: ColumnMapping,
  row: RowStyle,
  settings: MappingSettings,
): Cell<unknown> | undefined {
  if (column.use.kind === 'phase') return readMoney(text, moneyStyle(column, row, settings))
  if (column.use.kind !== 'target') return undefined
  const target = targetOf(column.use.target)
  if (target.kind === 'money') return readMoney(text, moneyStyle(column, row, settings))
  if (target.kind === 'day') return readDay(text, dayStyle(target, column, settings))
  if (target.kind === 'number') return readNumber(text, column.money?.decimal)
  if (target.kind === 'percent') return readPercentage(text, column)
  if (target.kind === 'rating') return readRated(text, column)
  return readText(text, target.kind)
}

function readPercentage(text: string, { shares, money }: ColumnMapping): Cell<number> {
  const cell = readPercent(text, money?.decimal)
  // Fifteen digits are what a spreadsheet keeps; the rest is noise of binary fractions.
  return shares && 'value' in cell ? { ...cell, value: Number((cell.value * 100).toPrecision(15)) } : cell
}

function readRated(text: string, column: ColumnMapping): Cell<unknown> {
  const scale = column.ratingScale === undefined ? undefined : ratingScale(column.ratingScale)
  if (scale) return readRating(text, scale)
  const absent = readAbsence(text)
  if (absent) return absent
  return {
    wrong: told(
      'exchange:no-scale',
    )`"${{ cell: shortened(text) }}" cannot be placed: the scale is not known.`,
    code: 'rating-scale-unknown',
    raw: text,
  }
}

function moneyStyle(column: ColumnMapping, row: RowStyle, settings: MappingSettings): MoneyStyle {
  const currency = row.currency ?? column.money?.currency ?? settings.currency
  const scale = row.scale ?? column.money?.scale ?? settings.scale
  const decimal = column.money?.decimal
  return { ...(currency !== undefined && { currency }), scale, ...(decimal !== undefined && { decimal }) }
}

function dayStyle(target: Target, column: ColumnMapping, settings: MappingSettings): DayStyle {
  return { order: column.order ?? settings.order, edge: target.id === 'start' ? 'first' : 'last' }
}

/** Names and IDs are taken as they are; other short texts may say that there is nothing. */
function readText(text: string, kind: Target['kind']): Cell<string> {
  const value = text.trim()
  if (value === '') return { absent: 'blank', raw: text }
  const absent = kind === 'narrative' || value.length < 120 ? readAbsence(value) : undefined
  const says = kind === 'narrative' && value.length > 300 ? undefined : absent
  if (kind === 'id' || says === undefined) return { value, raw: text }
  return { ...says, raw: text }
}
