import type { Day, Money } from '@portolan/quantity'

/** What a cell can hold; null is an empty cell. */
export type CellValue = string | number | Money | null

export type Choice = { readonly value: string; readonly label: string }

type Values = {
  readonly text: string
  readonly number: number
  readonly money: Money
  readonly day: Day
  readonly choice: string
}
export type EditKind = keyof Values

type Own<Row> = {
  readonly text: { readonly longest?: number }
  readonly number: { readonly least?: number; readonly most?: number }
  /** The currency of an amount that is typed without one. */
  readonly money: { readonly currency: string; readonly least?: number }
  readonly day: object
  readonly choice: { readonly choices: readonly Choice[] | ((row: Row) => readonly Choice[]) }
}

type EditOf<Row, Kind extends EditKind> = Own<Row>[Kind] & {
  readonly kind: Kind
  readonly read: (row: Row) => Values[Kind] | null
  /** The row as it looks with this value: shown at once, long before the server answers. */
  readonly write: (row: Row, value: Values[Kind] | null) => Row
  /** An empty cell is refused. */
  readonly needed?: boolean
  /** Why the cell of this row cannot be changed, as a sentence; undefined where it can. */
  readonly closed?: (row: Row) => string | undefined
  /** What is wrong with a value that can be read, as a sentence; undefined where nothing is. */
  readonly check?: (value: Values[Kind] | null, row: Row) => string | undefined
  /** Own forms of writing, as '5d' for a length; undefined for a text that cannot be read. */
  readonly parse?: (text: string, row: Row) => Values[Kind] | null | undefined
  /** The text that copying gives and the editor begins with. `parse` must read it. */
  readonly format?: (value: Values[Kind], row: Row) => string
}

/** How the cells of a column are edited, pasted, filled and copied: by one kind of value. */
export type CellEdit<Row> = { readonly [Kind in EditKind]: EditOf<Row, Kind> }[EditKind]

/** One row and all that becomes new in it by one act of the person: a cell, a paste, a fill, a bulk edit, an undo. */
export type RowChange<Row> = {
  readonly row: Row
  readonly next: Row
  /** The columns whose cells differ. */
  readonly columns: readonly string[]
}

/** Shown in the cell, or in all changed cells of the row, beside what was typed. */
export type EditRefusal = { readonly rowId: string; readonly columnId?: string; readonly sentence: string }

export type NewRowsOutcome = {
  /** By the id that `newRow` gave. */
  readonly refused: readonly EditRefusal[]
  readonly undo?: () => Promise<void>
}

/** What was done and can be taken back, kept by the screen where more than cells is done on it. */
export type EditHistory = {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
}

/** Rows out of a block of cells, and what of it cannot be read. */
export type ReadRows<Row> = {
  readonly rows: readonly Row[]
  readonly problems: readonly (EditRefusal & { readonly columnId: string; readonly text: string })[]
}

/** Makes a grid editable. Give it while the person may edit; without it the grid is for reading. */
export type GridEditing<Row> = {
  /** Writes the changes. What it answers was refused; what it throws refuses them all. The grid never waits for it. */
  readonly onEdits: (changes: readonly RowChange<Row>[]) => Promise<readonly EditRefusal[]>
  /** An empty row for what is typed or pasted below the last one, with an id of its own. */
  readonly newRow?: (index: number) => Row
  readonly onNewRows?: (rows: readonly Row[]) => Promise<NewRowsOutcome>
  /** What stands in the empty line below the last row: 'New activity'. */
  readonly newRowLabel?: string
  /** Reads a block pasted into the empty line by what its own columns say; else it goes in cell by cell. */
  readonly readBlock?: (
    block: readonly (readonly string[])[],
    given: { readonly newRow: (index: number) => Row; readonly readDay: (text: string) => Day | undefined },
  ) => ReadRows<Row>
  /** In place of the grid's own: then the screen also says what was done. */
  readonly history?: EditHistory
  /** What a row is called in sentences about it. */
  readonly nameOf: (row: Row) => string
}

/** The same as `CellEdit`, for code that handles every kind alike: what `read` gives is what `write` takes. */
export type AnyEdit<Row> = {
  readonly kind: EditKind
  readonly read: (row: Row) => CellValue
  readonly write: (row: Row, value: CellValue) => Row
  readonly needed?: boolean
  readonly closed?: (row: Row) => string | undefined
  readonly check?: (value: CellValue, row: Row) => string | undefined
  readonly parse?: (text: string, row: Row) => CellValue | undefined
  readonly format?: (value: NonNullable<CellValue>, row: Row) => string
  readonly longest?: number
  readonly least?: number
  readonly most?: number
  readonly currency?: string
  readonly choices?: readonly Choice[] | ((row: Row) => readonly Choice[])
}

/** The kind of a value goes with the column it came from, which no type can say over a list of columns. */
export function anyEdit<Row>(edit: CellEdit<Row>): AnyEdit<Row> {
  return edit as unknown as AnyEdit<Row>
}

export function choicesOf<Row>(edit: AnyEdit<Row>, row: Row): readonly Choice[] {
  return typeof edit.choices === 'function' ? edit.choices(row) : (edit.choices ?? [])
}

export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  return a.amount === b.amount && a.currency === b.currency
}
