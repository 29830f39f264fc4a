import { type Finding, told } from '@portolan/quantity'
import { provenOrder } from '../cells/day.ts'
import { readNumber } from '../cells/number.ts'
import { onScale, recogniseScale } from '../cells/rating.ts'
import { type Table } from '../layout/guess-layout.ts'
import { columnFinding, shortened } from '../outcome.ts'
import { type Assignment } from './assign.ts'
import { sampleColumn } from './evidence.ts'
import { type ColumnMapping, type MappingSettings } from './mapping.ts'
import { moneyEvidence } from './money-style.ts'
import { targetOf } from './targets.ts'

export type Known = {
  readonly settings: MappingSettings
  /** What a person has set for the whole file. */
  readonly told: Partial<MappingSettings>
  /** The column as the last file of its source had it. */
  readonly old: ColumnMapping | undefined
}

/**
 * How the cells of a column are to be read. What this file shows of itself comes first, what the last file of its
 * source had next, what the other columns show last: a header that says £k this year is not read in £m.
 */
export function describeColumn(
  table: Table,
  column: number,
  assigned: Assignment,
  { settings, told, old }: Known,
): ColumnMapping {
  const name = table.header[column] ?? ''
  const base = { column, name, ...assigned }
  const kind = kindOf(assigned)
  const sample = kind === undefined ? [] : sampleColumn(table, column)
  if (kind === 'day')
    return { ...base, order: told.order ?? provenOrder(sample)?.order ?? old?.order ?? settings.order }
  if (kind === 'money') return { ...base, money: moneyStyle(name, sample, { settings, told, old }) }
  if (kind === 'percent') return isShare(assigned, sample) ? { ...base, shares: true } : base
  const scale = kind === 'rating' ? scaleOf(table, column, old) : undefined
  return scale === undefined ? base : { ...base, ratingScale: scale }
}

function kindOf({ use }: Assignment): string | undefined {
  if (use.kind === 'phase') return 'money'
  return use.kind === 'target' ? targetOf(use.target).kind : undefined
}

function moneyStyle(
  name: string,
  sample: readonly string[],
  { settings, told, old }: Known,
): NonNullable<ColumnMapping['money']> {
  const found = moneyEvidence(name, sample)
  const currency = found.currency === '$' ? settings.currency : (found.currency ?? settings.currency)
  // A person may have corrected what the header says: that holds as long as the header says the same.
  const saidBefore = old && moneyEvidence(old.name, []).scale
  const remembered = found.scale === saidBefore ? old?.money?.scale : undefined
  const scale = told.scale ?? remembered ?? found.scale ?? settings.scale
  const { decimal } = found
  return { ...(currency !== undefined && { currency }), scale, ...(decimal !== undefined && { decimal }) }
}

/** The whole column is judged, not a sample: one Amber/Red among thousands makes it five steps. */
function scaleOf(table: Table, column: number, old: ColumnMapping | undefined): string | undefined {
  const texts = table.rows.map((row) => row.cells[column] ?? '')
  const known = old?.ratingScale
  if (known !== undefined && onScale(texts, known)) return known
  return recogniseScale(texts, table.header[column] ?? '')?.id ?? known
}

/** Progress as spreadsheets hold it: no sign, nothing above 1, and not only noughts and ones. */
function isShare({ use }: Assignment, sample: readonly string[]): boolean {
  if (use.kind !== 'target' || use.target !== 'progress') return false
  const numbers = sample
    .map((text) => readNumber(text))
    .flatMap((cell) => ('value' in cell ? cell.value : NaN))
  return numbers.every((one) => one >= 0 && one <= 1) && numbers.some((one) => !Number.isInteger(one))
}

/** What had to be assumed of a whole column. */
export function columnDoubts(table: Table, { column, name, money, shares }: ColumnMapping): Finding[] {
  if (shares) {
    const says = told(
      'exchange:progress-as-share',
    )`Nothing in this column is above 1, so that 0.45 is read as 45 %. Check it.`
    return [columnFinding('warning', 'progress-as-share', name, says)]
  }
  const sample = money?.decimal === ',' ? sampleColumn(table, column) : []
  if (moneyEvidence(name, sample).assumed !== true) return []
  const cell = shortened(sample.find((text) => text.includes('.')) ?? '')
  const says = told(
    'exchange:point-divides',
  )`The point in "${{ cell }}" is read as dividing thousands: three digits follow it in every amount. Check it.`
  return [columnFinding('warning', 'decimal-sign-doubtful', name, says)]
}
