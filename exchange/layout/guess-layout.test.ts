import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessLayout, guessTable } from './guess-layout.ts'
import { transpose } from './transpose.ts'

const register = [
  ['Project ID', 'Project name', 'End date'],
  ['P1', 'Harbour', '2026-03-31'],
  ['P2', 'Lighthouse', '2027-03-31'],
]

function layout(rows: readonly (readonly string[])[]) {
  return guessLayout({ name: 'Sheet1', rows }).result
}

describe('a project a row', () => {
  it('numbers rows as a spreadsheet shows them', () => {
    expect(layout(register)).toMatchObject({
      orientation: 'rows',
      header: ['Project ID', 'Project name', 'End date'],
      rows: [
        { number: '2', cells: ['P1', 'Harbour', '2026-03-31'] },
        { number: '3', cells: ['P2', 'Lighthouse', '2027-03-31'] },
      ],
      headerAt: '1',
    })
  })

  it('skips title rows and keeps them as notes', () => {
    const table = layout([['Register of projects, as at 31 March 2026'], [], ...register])
    expect(table).toMatchObject({ headerAt: '3', notes: ['Register of projects, as at 31 March 2026'] })
    expect(table?.rows.map(({ number }) => number)).toEqual(['4', '5'])
  })

  it('drops blank columns and rows, and counts them', () => {
    const table = layout([
      ['', '', ''],
      ...register.slice(0, 2).map((row) => ['', ...row, '']),
      [''],
      ['', 'P2', 'L', ''],
    ])
    expect(table?.header).toEqual(['Project ID', 'Project name', 'End date'])
    expect(table?.rows.map(({ number }) => number)).toEqual(['3', '5'])
  })

  it('names columns without a header and tells the same name twice apart', () => {
    const table = layout([
      ['Project name', '', 'Status', 'Status'],
      ['A', 'x', 'open', 'closed'],
    ])
    expect(table?.header).toEqual(['Project name', 'Column B', 'Status', 'Status (2)'])
  })

  it('takes a remark below the table for a note', () => {
    const wide = register.map((row) => [...row, 'x'])
    const table = layout([...wide, ['Source: the departments', '', '', '']])
    expect(table?.rows).toHaveLength(2)
    expect(table?.notes).toEqual(['Source: the departments'])
  })

  it('falls back to the first full row where no header is known', () => {
    const table = layout([['Ein Titel'], ['Vorhaben', 'Kosten', 'Ende'], ['A', '1', '2'], ['B', '3', '4']])
    expect(table).toMatchObject({ header: ['Vorhaben', 'Kosten', 'Ende'], headerAt: '2' })
  })

  it('says what to do with a sheet that has no rows', () => {
    const { result, findings } = guessLayout({ name: 'Blank', rows: [['Project name', 'Status']] })
    expect(result).toBeUndefined()
    expect(findings).toMatchObject([{ severity: 'error', code: 'no-table' }])
  })
})

describe('a project a column', () => {
  it('turns the table and names projects by the letter of their column', () => {
    expect(layout(transpose(register))).toMatchObject({
      orientation: 'columns',
      header: ['Project ID', 'Project name', 'End date'],
      rows: [
        { number: 'B', cells: ['P1', 'Harbour', '2026-03-31'] },
        { number: 'C', cells: ['P2', 'Lighthouse', '2027-03-31'] },
      ],
    })
  })

  it('takes a paragraph under the labels for a footnote, and blank columns for no projects', () => {
    const note = 'The report publishes costs as they stood. '.repeat(8)
    const table = layout([...transpose(register).map((row) => [...row, '']), [note, '', '', '']])
    expect(table?.rows).toHaveLength(2)
    expect(table?.notes).toEqual([note])
  })

  it('gives the rectangle again when turned twice', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const width = Math.max(...rows.map((row) => row.length))
        const filled = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
        expect(transpose(transpose(rows))).toEqual(filled)
      }),
    )
  })

  it('can be told the layout', () => {
    const choice = { orientation: 'columns', headerAt: 0 } as const
    const { result } = guessLayout(
      {
        name: 'S',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      choice,
    )
    expect(result).toMatchObject({ header: ['a', 'c'], rows: [{ number: 'B', cells: ['b', 'd'] }] })
  })
})

describe('a workbook', () => {
  it('chooses the sheet that looks most like a register', () => {
    const { result } = guessTable([
      { name: 'Cover', rows: [['Welcome'], ['to the register']] },
      { name: 'Data', rows: register },
    ])
    expect(result?.sheet).toBe('Data')
  })

  it('says that a workbook without sheets is empty', () => {
    expect(guessTable([]).findings).toMatchObject([{ severity: 'error', code: 'empty' }])
  })
})
