import { type Finding, told } from '@portolan/quantity'
import { type Cell, isPresent } from '../cells/cell.ts'
import { type Mapping } from '../columns/mapping.ts'
import { type TargetId } from '../columns/targets.ts'
import { type Table, type TableRow } from '../layout/guess-layout.ts'
import { cellFinding, type Outcome } from '../outcome.ts'
import { checkAmounts } from './check-amounts.ts'
import { checkIdentity } from './check-identity.ts'
import { checkOrder } from './check-order.ts'
import { checkPhaseTotals } from './check-phase-totals.ts'
import { checkValues } from './check-values.ts'
import { checkVariances } from './check-variances.ts'
import { readCell, rowStyle, type StyleColumns, styleColumns } from './read-cell.ts'
import { type Register, type RegisterFields, type RegisterLine, type RegisterRecord } from './record.ts'

/** Every row of a table as a record, with what is wrong or doubtful in each cell, row and column. */
export function readRegister(table: Table, mapping: Mapping): Outcome<Register> {
  const styles = styleColumns(mapping)
  const rows = table.rows.map((row) => readRow(row, mapping, styles))
  const records = rows.map(({ record }) => record)
  const columns = columnNames(mapping)
  const variances = checkVariances(records, columns)
  const totals = checkPhaseTotals(
    rows.map(({ record, phases }) => ({ row: record.rowNumber, phases })),
    mapping,
  )
  const findings = [
    ...rows.flatMap(({ findings: own }) => own),
    ...checkIdentity(records),
    ...checkOrder(records, columns),
    ...checkAmounts(records, columns),
    ...checkValues(records, columns),
    ...variances.findings,
    ...totals.findings,
  ]
  return { result: { records, checks: [...variances.result, ...totals.result] }, findings }
}

export type ColumnNames = ReadonlyMap<TargetId, string>

function columnNames(mapping: Mapping): ColumnNames {
  return new Map(
    mapping.columns.flatMap(({ use, name }) => (use.kind === 'target' ? [[use.target, name] as const] : [])),
  )
}

type ReadRow = {
  readonly record: RegisterRecord
  /** Cells of phase columns by column, for the sums. */
  readonly phases: ReadonlyMap<number, Cell<unknown>>
  readonly findings: readonly Finding[]
}

function readRow(row: TableRow, mapping: Mapping, styles: StyleColumns): ReadRow {
  const style = rowStyle(row, styles)
  const fields: Record<string, Cell<unknown>> = {}
  const raw: [string, string][] = []
  const other: [string, string][] = []
  const lines: RegisterLine[] = []
  const phases = new Map<number, Cell<unknown>>()
  const findings: Finding[] = []
  for (const column of mapping.columns) {
    const text = row.cells[column.column] ?? ''
    raw.push([column.name, text])
    if (column.use.kind === 'other' && text.trim() !== '') other.push([column.name, text])
    const cell = readCell(text, column, style, mapping.settings)
    if (!cell) continue
    findings.push(...cellFindings(cell, row.number, column.name))
    if (column.use.kind === 'target') fields[column.use.target] = cell
    if (column.use.kind === 'phase') {
      phases.set(column.column, cell)
      lines.push(...lineOf(cell, column.use.phase, column.name))
    }
  }
  // The kinds of the cells follow the kinds of their targets: readCell reads by the target's kind.
  const typed = fields as RegisterFields
  const reported = reportedRating(typed)
  const record: RegisterRecord = {
    rowNumber: row.number,
    raw: Object.fromEntries(raw),
    fields: typed,
    other: Object.fromEntries(other),
    lines,
    ...(reported && { reported }),
  }
  return { record, phases, findings: [...style.findings, ...findings] }
}

function reportedRating(fields: RegisterFields): RegisterRecord['reported'] {
  if (isPresent(fields.rating)) return { rating: fields.rating.value, from: 'rating' }
  if (isPresent(fields.secondRating)) return { rating: fields.secondRating.value, from: 'secondRating' }
  return undefined
}

type PhaseUse = Extract<Mapping['columns'][number]['use'], { kind: 'phase' }>['phase']

function lineOf(cell: Cell<unknown>, phase: PhaseUse, column: string): RegisterLine[] {
  const { category, part, from, to } = phase
  if (part === 'total' || !('value' in cell)) return []
  const { money } = (cell as { readonly value: { readonly money: RegisterLine['money'] } }).value
  return [{ category, part, column, ...(from && { from }), ...(to && { to }), money }]
}

/** Only errors that make the value meaningless are errors; what is merely unreadable stays as raw text. */
const severe = new Set(['date-impossible', 'currency-unknown', 'currency-missing'])

function cellFindings(cell: Cell<unknown>, row: string, column: string): Finding[] {
  if ('wrong' in cell) {
    return [cellFinding(severe.has(cell.code) ? 'error' : 'warning', cell.code, row, column, cell.wrong)]
  }
  if ('absent' in cell) {
    if (cell.absent !== 'imprecise') return []
    const says = told('exchange:imprecise')`The cell gives no exact value; its text is kept.`
    return [cellFinding('info', 'imprecise', row, column, says)]
  }
  return cell.doubt === undefined ? [] : [cellFinding('info', 'doubtful', row, column, cell.doubt)]
}
