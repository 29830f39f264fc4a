import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../reading/read-table.ts'
import { writeCsv } from './write-csv.ts'
import { writeWorkbook } from './write-workbook.ts'

function csv(...args: Parameters<typeof writeCsv>): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(...args))
}

describe('CSV', () => {
  it('follows RFC 4180', () => {
    expect(csv([['a', 'b,c', 'say "x"', 'two\nlines', 1.5, true, null, undefined]])).toBe(
      'a,"b,c","say ""x""","two\nlines",1.5,true,,\r\n',
    )
  })

  it('takes the formula out of text that starts like one, and leaves numbers alone', () => {
    const dangerous = ['=1+1', '+SUM(A1)', '-cmd', '@x', '\tx', '\rx']
    expect(csv([dangerous])).toBe(`'=1+1,'+SUM(A1),'-cmd,'@x,"'\tx","'\rx"\r\n`)
    expect(csv([['-5', '+3.25', '-.5', '-5%']])).toBe("-5,+3.25,-.5,'-5%\r\n")
    expect(csv([['=1+1']], { formulaSafe: false })).toBe('=1+1\r\n')
  })

  it('writes a byte order mark and another delimiter when asked', () => {
    expect(csv([['a', 'b']], { bom: true, delimiter: ';' })).toBe('\uFEFFa;b\r\n')
  })

  it('never begins a cell like a formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (row) => {
        for (const cell of row) {
          const written = csv([[cell]]).replace(/^"/, '')
          expect(/^[=@\t\r]/.test(written) && written !== '\r\n').toBe(false)
          if (/^[+-]/.test(written)) expect(Number.isFinite(Number(written))).toBe(true)
        }
      }),
    )
  })
})

describe('workbook', () => {
  it('reads back what was written: text, days, numbers, blanks', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '"', '<', '&', '=', '\n', '漢', '𝒳', "'", ' '), {
      minLength: 1,
      maxLength: 6,
    })
    const row = fc.tuple(
      text.map((parts) => `x${parts.join('')}x`),
      fc
        .integer({ min: 0, max: 40_000 })
        .map((n) => new Date(Date.UTC(1950, 0, 1 + n)).toISOString().slice(0, 10)),
      fc.integer({ min: -1e12, max: 1e12 }),
    )
    const columns = [
      { header: 'Name' },
      { header: 'Day', format: 'day' },
      { header: 'Cost', format: 'integer' },
    ] as const
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const bytes = await writeWorkbook({ sheets: [{ name: 'Projects', columns, rows }] })
        const read = await readTable(bytes, { fileName: 'x.xlsx' })
        expect(read.result?.sheets[0]?.rows.slice(1)).toEqual(rows.map((cells) => cells.map(String)))
      }),
      { numRuns: 40 },
    )
  })

  it('gives sheets names that a spreadsheet accepts', async () => {
    const columns = [{ header: 'x' }]
    const names = ['A/B: [1]', 'a b   1', '', 'A very long name of a sheet that has to be cut somewhere']
    const bytes = await writeWorkbook({ sheets: names.map((name) => ({ name, columns, rows: [['1']] })) })
    const read = await readTable(bytes, { fileName: 'x.xlsx' })
    const written = read.result?.sheets.map(({ name }) => name) ?? []
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(4)
    expect(written.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true)
  })
})
