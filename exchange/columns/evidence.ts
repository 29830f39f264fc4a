import { readAbsence } from '../cells/cell.ts'
import { readDay } from '../cells/day.ts'
import { readMoney } from '../cells/money.ts'
import { readNumber, readPercent } from '../cells/number.ts'
import { recogniseScale } from '../cells/rating.ts'
import { type Table } from '../layout/guess-layout.ts'
import { type TargetKind } from './target.ts'

const sampleSize = 400

/** Cells of a column that hold something, spread over the whole table. */
export function sampleColumn(table: Table, column: number): string[] {
  const step = Math.max(1, Math.floor(table.rows.length / (sampleSize * 4)))
  const sample: string[] = []
  for (let i = 0; i < table.rows.length && sample.length < sampleSize; i += step) {
    const cell = table.rows[i]?.cells[column] ?? ''
    if (readAbsence(cell) === undefined) sample.push(cell)
  }
  return sample
}

/** The share of cells that can be read as the kind; 1 where there is nothing to judge by. */
export function fit(sample: readonly string[], kind: TargetKind, header = ''): number {
  if (sample.length === 0) return 1
  if (kind === 'rating') return recogniseScale(sample, header) ? 1 : 0
  const reads = readerOf(kind)
  return reads ? sample.filter(reads).length / sample.length : 1
}

/** Two steps of one scale at least: a column of nothing but "A" may mean active. */
export function areRatings(sample: readonly string[]): boolean {
  return (
    recogniseScale(sample) !== undefined && new Set(sample.map((text) => text.trim().toLowerCase())).size > 1
  )
}

function readerOf(kind: TargetKind): ((text: string) => boolean) | undefined {
  // Any currency does: only the shape of the text is asked for.
  if (kind === 'money') return (text) => 'value' in readMoney(text, { currency: 'EUR', scale: 1 })
  if (kind === 'day') return (text) => isDated(text)
  if (kind === 'number') return (text) => 'value' in readNumber(text)
  if (kind === 'percent') return (text) => !('wrong' in readPercent(text))
  return undefined
}

function isDated(text: string): boolean {
  const cell = readDay(text, { order: 'dmy', edge: 'last' })
  return 'value' in cell || 'absent' in cell
}

/** So many rows may carry the ID of another by mistake: each is told, and the column is one of IDs all the same. */
const mistakes = 2

/** Different texts by all texts of a whole column: an ID has 1, a department far less. */
export function distinctness(table: Table, column: number): number {
  const seen = new Set<string>()
  let filled = 0
  for (const row of table.rows) {
    const cell = (row.cells[column] ?? '').trim()
    if (cell === '') continue
    filled += 1
    seen.add(cell.toLowerCase())
  }
  if (filled === 0) return 0
  const share = seen.size / filled
  return share > 0.6 && filled - seen.size <= mistakes ? Math.max(share, 0.9) : share
}

export function medianLength(sample: readonly string[]): number {
  const lengths = sample.map((text) => text.length).toSorted((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}
