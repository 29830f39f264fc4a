import type { KeptElement } from '../kept.ts'
import { contextFor, type Reading } from '../reading.ts'
import { type Draft, type FieldTable, readFields } from '../xml/fields.ts'
import type { XerRow, XerTable, XerTables } from './tables.ts'

/** Cells of a row by the name of their column; an empty cell says nothing. */
export type Cells = (column: string) => string | undefined

export function tableOf(tables: XerTables, name: string): XerTable | undefined {
  return tables.tables.find((table) => table.name === name)
}

export function cellsOf(table: XerTable): readonly Cells[] {
  const places = new Map(
    table.fields.map((field, index) => [field, index]).toReversed() as [string, number][],
  )
  return table.rows.map((row) => (column) => {
    const place = places.get(column)
    const cell = place === undefined ? undefined : row[place]
    return cell === undefined || cell === '' ? undefined : cell
  })
}

export type RowReading = { readonly draft: Draft; readonly cells: Cells }

/** Reads what the columns say of each row. All cells stay in the table, whether they are read or not. */
export function readRows(
  tables: XerTables,
  name: string,
  columns: FieldTable,
  reading: Reading,
): readonly RowReading[] {
  const table = tableOf(tables, name)
  if (table === undefined) return []
  const cells = cellsOf(table)
  noteColumns(table, columns, reading)
  const key = table.fields.find((field) => columns.has(field)) ?? ''
  const silent: Reading = { ...reading, ledger: { ...reading.ledger, field: () => undefined } }
  return table.rows.map((row, index) => {
    reading.ledger.met(name)
    const own = cells[index] ?? (() => undefined)
    const { draft } = readFields(elementsOf(table, row), columns, contextFor(name, own(key) ?? '', silent))
    return { draft, cells: own }
  })
}

function elementsOf({ fields }: XerTable, row: XerRow): readonly KeptElement[] {
  return fields.flatMap((field, index) => {
    const text = row[index]
    return text === undefined || text === '' ? [] : [{ name: field, text }]
  })
}

/** Of columns, cells that say something are counted. */
function noteColumns(table: XerTable, columns: FieldTable, { ledger }: Reading): void {
  table.fields.forEach((field, index) => {
    const filled = table.rows.reduce(
      (sum, row) => sum + (row[index] === undefined || row[index] === '' ? 0 : 1),
      0,
    )
    if (filled === 0) return
    const codec = columns.get(field)?.codec ?? alone.get(`${table.name}.${field}`)
    const fate = codec === undefined ? 'stored only' : codec.same ? 'kept' : 'mapped'
    ledger.field(table.name, field, fate, filled)
  })
}

/** Columns that are read together with others. */
const alone: ReadonlyMap<string, { readonly same: boolean }> = new Map(
  (
    'TASK.task_type TASK.proj_id TASKPRED.lag_hr_cnt TASKPRED.proj_id PROJECT.sum_base_proj_id PROJECT.def_complete_pct_type ' +
    'CALENDAR.clndr_data PROJWBS.seq_num PROJWBS.proj_id PROJWBS.proj_node_flag TASKRSRC.proj_id ' +
    'TASKRSRC.act_reg_qty TASKRSRC.act_ot_qty TASKRSRC.act_reg_cost TASKRSRC.act_ot_cost ' +
    'TASKRSRC.target_lag_drtn_hr_cnt SCHEDOPTIONS.proj_id SCHEDOPTIONS.sched_retained_logic ' +
    'SCHEDOPTIONS.sched_progress_override'
  )
    .replace(' PROJECT.def_complete_pct_type', '')
    .split(' ')
    .map((column) => [column, { same: false }]),
)

/** Tables that are read cell by cell: the named columns are mapped, others stand in the file only. */
export function noteTable(
  tables: XerTables,
  name: string,
  mapped: string,
  { ledger }: Reading,
): readonly Cells[] {
  const table = tableOf(tables, name)
  if (table === undefined) return []
  const read = new Set(mapped.split(' '))
  const cells = cellsOf(table)
  for (const field of table.fields) {
    const filled = cells.filter((own) => own(field) !== undefined).length
    if (filled > 0) ledger.field(name, field, read.has(field) ? 'mapped' : 'stored only', filled)
  }
  for (const _ of table.rows) ledger.met(name)
  return cells
}
