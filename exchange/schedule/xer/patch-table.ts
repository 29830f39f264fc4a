import { type FieldTable, valueAt } from '../xml/fields.ts'
import type { XerRow, XerTable } from './tables.ts'

/** An entity as the cells of its row, by the name of their column. */
export type RowCells = ReadonlyMap<string, string>

export type Patch = {
  /** Column of the id, which is how rows and entities find each other. */
  readonly key: string
  /** Rows by their id, as the model says now and as it said when the table was read. */
  readonly now: readonly RowCells[]
  readonly before: readonly RowCells[]
}

export function cellsOfEntity(
  entity: object,
  columns: FieldTable,
  more: Readonly<Record<string, string>> = {},
): RowCells {
  const cells = new Map<string, string>()
  for (const [column, field] of columns) {
    const value = valueAt(entity, field)
    cells.set(column, value === undefined ? '' : oneLine(field.codec.write(value)))
  }
  for (const [column, text] of Object.entries(more)) cells.set(column, oneLine(text))
  return cells
}

/**
 * Changes only cells whose value in the model has changed since the table was read; all others keep their text to
 * the byte. Rows of entities that are gone go, new ones come last.
 */
export function patchTable(table: XerTable, { key, now, before }: Patch): XerTable {
  const place = table.fields.indexOf(key)
  const wanted = byKey(now, key)
  const known = byKey(before, key)
  const used = new Set<string>()
  const rows = table.rows.flatMap((row) => {
    const id = row[place]?.trim() ?? ''
    const was = known.get(id)
    if (was === undefined || used.has(id)) return [row]
    used.add(id)
    const is = wanted.get(id)
    return is === undefined ? [] : [patchRow(row, table.fields, { was, is })]
  })
  const fresh = now.filter((cells) => !used.has(cells.get(key) ?? ''))
  return {
    ...table,
    rows: [...rows, ...fresh.map((cells) => table.fields.map((field) => cells.get(field) ?? ''))],
  }
}

function byKey(rows: readonly RowCells[], key: string): ReadonlyMap<string, RowCells> {
  return new Map(rows.map((cells) => [cells.get(key) ?? '', cells]))
}

function patchRow(
  row: XerRow,
  fields: readonly string[],
  { was, is }: { readonly was: RowCells; readonly is: RowCells },
): XerRow {
  const changed = fields.some((field) => was.get(field) !== is.get(field))
  if (!changed) return row
  return fields.map((field, index) =>
    was.get(field) === is.get(field) ? (row[index] ?? '') : (is.get(field) ?? ''),
  )
}

/** A tab or a line end would end the cell. Line ends of memos are 0x7F in this format. */
function oneLine(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, '\u007F\u007F').replaceAll('\t', ' ')
}
