import { day, type Day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridColumn } from '../column.ts'
import { rangeBetween } from '../range.ts'
import { formatBlock, parseBlock } from './block-text.ts'
import { planBulk, planClear, planFill, planFillDown } from './plan-fill.ts'
import { planPaste } from './plan-paste.ts'
import { changesOf, type CellEdit, inverseOf, untouchedSince } from './planned-edits.ts'

type Row = {
  readonly id: string
  readonly name: string | null
  readonly days: number | null
  readonly finish: Day | null
}

const columns: readonly GridColumn<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 1,
    cell: (row) => row.name,
    edit: {
      kind: 'text',
      needed: true,
      read: (row) => row.name,
      write: (row, name) => ({ ...row, name }),
    },
  },
  {
    id: 'days',
    header: 'Days',
    width: 1,
    cell: (row) => row.days,
    edit: {
      kind: 'number',
      least: 0,
      read: (row) => row.days,
      write: (row, days) => ({ ...row, days }),
      closed: (row) => (row.name === 'Sum' ? 'It is added up.' : undefined),
    },
  },
  { id: 'id', header: 'ID', width: 1, cell: (row) => row.id, text: (row) => row.id },
  {
    id: 'finish',
    header: 'Finish',
    width: 1,
    cell: (row) => row.finish,
    edit: { kind: 'day', read: (row) => row.finish, write: (row, finish) => ({ ...row, finish }) },
  },
]
const row = (id: string, name: string | null, days: number | null = null): Row => ({
  id,
  name,
  days,
  finish: null,
})
const rows = [row('a', 'Design', 5), row('b', 'Build', 20), row('c', 'Sum', 25), row('d', 'Test')]
const setting = { locale: 'en', today: day('2026-11-23') }
const grid = { rows, columns, idOf: (one: Row) => one.id }
const at = (r: number, column: number) => ({ row: r, column })
const range = (a: [number, number], b: [number, number] = a) => rangeBetween(at(...a), at(...b))
const newRow = (index: number): Row => row(`new-${index}`, null)
const paste = (text: string, from: ReturnType<typeof range>, add = false) =>
  planPaste(parseBlock(text), { ...grid, ...setting, range: from, newRow: add ? newRow : undefined })
const cell = (
  rowId: string,
  columnId: string,
  before: CellEdit['before'],
  after: CellEdit['after'],
): CellEdit => ({
  rowId,
  columnId,
  before,
  after,
})

describe('pasting a block', () => {
  it('goes down and to the right from the first selected cell', () => {
    const plan = paste('Draw\t6\nMake\t21', range([0, 0]))
    expect(plan.cells).toEqual([
      cell('a', 'name', 'Design', 'Draw'),
      cell('a', 'days', 5, 6),
      cell('b', 'name', 'Build', 'Make'),
      cell('b', 'days', 20, 21),
    ])
    expect(plan.problems).toEqual([])
  })
  it('of one cell fills all that is selected, and a smaller block fits in as often as it goes', () => {
    expect(paste('7', range([0, 1], [1, 1])).cells.map(({ after }) => after)).toEqual([7, 7])
    expect(paste('1\n2', range([0, 3], [3, 3])).problems).toHaveLength(4)
    const twice = paste('2026-12-01\n2026-12-02', range([0, 3], [3, 3])).cells
    expect(twice.map(({ after }) => after)).toEqual(['2026-12-01', '2026-12-02', '2026-12-01', '2026-12-02'])
  })
  it('says of each cell why it cannot take what is there', () => {
    const { cells, problems } = paste('many\n\n1', range([0, 1]))
    expect(cells).toEqual([cell('b', 'days', 20, null)])
    expect(problems).toEqual([
      {
        rowId: 'a',
        columnId: 'days',
        text: 'many',
        problem: { code: 'no-number', values: { text: 'many' } },
      },
      { rowId: 'c', columnId: 'days', text: '1', problem: { sentence: 'It is added up.' } },
    ])
  })
  it('passes over columns that are only shown, and complains where they would differ', () => {
    expect(paste('Design\t5\ta', range([0, 0]))).toMatchObject({ cells: [], problems: [] })
    expect(paste('Design\t5\tzzz', range([0, 0])).problems).toEqual([
      { rowId: 'a', columnId: 'id', text: 'zzz', problem: { code: 'fixed' } },
    ])
  })
  it('says what has no place', () => {
    expect(paste('1\t2\t3\n4\t5\t6', range([3, 3])).beyond).toEqual({ columns: 2, rows: 1 })
  })
  it('makes new rows of what lies below the last one, where the grid takes them', () => {
    const plan = paste('Test\nRoll out\t4\n\nSupport\t30', range([3, 0]), true)
    expect(plan.newRows).toEqual([row('new-0', 'Roll out', 4), row('new-1', 'Support', 30)])
    expect(plan.beyond).toEqual({ columns: 0, rows: 0 })
  })
  it('makes no row without what a row needs, and says so', () => {
    const plan = paste('9\n8', range([3, 1]), true)
    expect(plan.newRows).toEqual([])
    expect(plan.problems).toEqual([
      { rowId: 'new-0', columnId: 'name', text: '', problem: { code: 'needed' } },
    ])
  })
  it('of forty rows at the end of a list makes forty rows', () => {
    const forty = Array.from({ length: 40 }, (_, n) => [`Activity ${n + 1}`, String(n)])
    const plan = paste(formatBlock(forty), range([4, 0]), true)
    expect(plan.newRows).toHaveLength(40)
    expect(plan.newRows[39]).toEqual(row('new-39', 'Activity 40', 39))
  })
  it('of what was copied from the same place changes nothing', () => {
    const place = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))
    fc.assert(
      fc.property(place, ([r1, c1, r2, c2]) => {
        const from = range([r1, c1], [r2, c2])
        const block = rows
          .slice(from.top, from.bottom + 1)
          .map((one) =>
            columns.slice(from.left, from.right + 1).map(({ id }) => String(one[id as keyof Row] ?? '')),
          )
        expect(paste(formatBlock(block), from)).toMatchObject({ cells: [], problems: [] })
      }),
    )
  })
})

describe('filling', () => {
  it('down takes the first selected row into the others', () => {
    expect(planFillDown(range([0, 1], [3, 1]), grid)).toEqual({
      cells: [cell('b', 'days', 20, 5), cell('d', 'days', null, 5)],
      problems: [{ rowId: 'c', columnId: 'days', text: '', problem: { sentence: 'It is added up.' } }],
    })
  })
  it('down in one row takes the row above it', () => {
    expect(planFillDown(range([1, 1]), grid).cells).toEqual([cell('b', 'days', 20, 5)])
    expect(planFillDown(range([0, 1]), grid).cells).toEqual([])
  })
  it('by the handle goes on with the same values in the same order, upward too', () => {
    const source = range([0, 0], [1, 0])
    expect(planFill({ source, target: range([0, 0], [3, 0]) }, grid).cells).toEqual([
      cell('c', 'name', 'Sum', 'Design'),
      cell('d', 'name', 'Test', 'Build'),
    ])
    const up = planFill({ source: range([2, 0], [3, 0]), target: range([1, 0], [3, 0]) }, grid)
    expect(up.cells).toEqual([cell('b', 'name', 'Build', 'Test')])
  })
})

describe('emptying and bulk edits', () => {
  it('leave what must not be empty, and say so', () => {
    const { cells, problems } = planClear(range([0, 0], [0, 1]), grid)
    expect(cells).toEqual([cell('a', 'days', 5, null)])
    expect(problems).toEqual([{ rowId: 'a', columnId: 'name', text: '', problem: { code: 'needed' } }])
  })
  it('leave rows alone that have the value already', () => {
    const { cells, problems } = planBulk({ column: 'days', value: 20 }, grid)
    expect(cells.map(({ rowId }) => rowId)).toEqual(['a', 'd'])
    expect(problems.map(({ rowId }) => rowId)).toEqual(['c'])
  })
})

describe('what the host writes', () => {
  it('is one change for each row, with all its cells', () => {
    const cells = [cell('a', 'name', 'Design', 'Draw'), cell('b', 'days', 20, 1), cell('a', 'days', 5, 6)]
    expect(changesOf(cells, grid)).toEqual([
      { row: rows[0], next: { ...rows[0], name: 'Draw', days: 6 }, columns: ['name', 'days'] },
      { row: rows[1], next: { ...rows[1], days: 1 }, columns: ['days'] },
    ])
  })
  it('is nothing for a row that is gone', () => {
    expect(changesOf([cell('gone', 'name', 'x', 'y')], grid)).toEqual([])
  })
  it('and its undo come back to where it began, but for what somebody else changed since', () => {
    const cells = [cell('a', 'name', 'Design', 'Draw'), cell('b', 'days', 20, 1)]
    const after = { ...grid, rows: [row('a', 'Draw', 5), row('b', 'Build', 99), ...rows.slice(2)] }
    const back = inverseOf(untouchedSince(cells, after))
    expect(back).toEqual([cell('a', 'name', 'Draw', 'Design')])
    expect(changesOf(back, after).map(({ next }) => next)).toEqual([rows[0]])
  })
})
