import { describe, expect, it } from 'vitest'
import type { GridColumn } from '../column.ts'
import { applyHeld } from './held.ts'
import { refusalsOf } from './refusals.ts'

type Row = { readonly id: string; readonly name: string | null }
const rows: readonly Row[] = [
  { id: 'a', name: 'Design' },
  { id: 'b', name: 'Build' },
]
const columns: readonly GridColumn<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 1,
    cell: (row) => row.name,
    edit: { kind: 'text', read: (row) => row.name, write: (row, name) => ({ ...row, name }) },
  },
]
const grid = { rows, columns, idOf: (row: Row) => row.id }
const cell = (rowId: string, after: string) => ({ rowId, columnId: 'name', before: null, after })

describe('what is on its way', () => {
  it('shows in its row, the newest last, and leaves the other rows as they are', () => {
    const held = [
      { ...cell('a', 'Draw'), act: 1, settled: rows },
      { ...cell('a', 'Draft'), act: 2, settled: undefined },
    ]
    const shown = applyHeld(held, grid)
    expect(shown[0]?.name).toBe('Draft')
    expect(shown[1]).toBe(rows[1])
  })
  it('goes once the rows were read again after the answer', () => {
    const held = [{ ...cell('a', 'Draw'), act: 1, settled: rows }]
    const read = [...rows]
    expect(applyHeld(held, { ...grid, rows: read })).toBe(read)
  })
})

describe('a refusal', () => {
  it('comes back to the cell it names, or to all cells of its row', () => {
    const cells = [cell('a', 'x'), { ...cell('a', 'y'), columnId: 'days' }, cell('b', 'z')]
    expect(refusalsOf(cells, [{ rowId: 'a', columnId: 'days', sentence: 'No.' }])).toEqual([
      { cell: cells[1], sentence: 'No.' },
    ])
    expect(refusalsOf(cells, [{ rowId: 'a', sentence: 'No.' }]).map((one) => one.cell)).toEqual(
      cells.slice(0, 2),
    )
  })
})
