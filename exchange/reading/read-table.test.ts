import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../writing/write-csv.ts'
import { readTable, type TableFile } from './read-table.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const fileName = 'register.csv'

async function table(bytes: Uint8Array): Promise<TableFile> {
  const { result, findings } = await readTable(bytes, { fileName })
  if (!result) throw new Error(findings[0]?.sentence)
  return result
}

async function refusal(bytes: Uint8Array, caps = {}): Promise<string | undefined> {
  const { result, findings } = await readTable(bytes, { fileName, caps })
  expect(result).toBeUndefined()
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ severity: 'error', subject: { kind: 'file', id: fileName } })
  expect(findings[0]?.sentence).toMatch(/^[A-Z].*\.$/)
  return findings[0]?.code
}

describe('text files', () => {
  it.each([
    ['utf-8', text('Name;Betrag\nStraße;5\n')],
    ['utf-8 with BOM', text('\uFEFFName;Betrag\nStraße;5\n')],
    ['windows-1252', Buffer.from('Name;Betrag\nStra\xdfe;5\n', 'latin1')],
    ['utf-16le', Buffer.from('\uFEFFName;Betrag\nStraße;5\n', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFName;Betrag\nStraße;5\n', 'utf16le').swap16()],
  ])('reads %s', async (encoding, bytes) => {
    const read = await table(bytes)
    expect(read).toMatchObject({ encoding, delimiter: ';', format: 'csv' })
    expect(read.sheets[0]?.rows).toEqual([
      ['Name', 'Betrag'],
      ['Straße', '5'],
    ])
  })

  it('reads the typographic signs of windows-1252', async () => {
    const read = await table(Buffer.from('Name,Cost\nA \x96 B,\xa35\n', 'latin1'))
    expect(read.sheets[0]?.rows[1]).toEqual(['A – B', '£5'])
  })

  it.each([',', ';', '\t', '|'])(
    'guesses the delimiter %j, quotes and line ends in cells included',
    async (sign) => {
      const lines = [
        `a${sign}b${sign}c`,
        `"x, y; z"${sign}"he said ""no""\nand left"${sign}1`,
        `${sign}${sign}2`,
      ]
      for (const end of ['\n', '\r\n']) {
        const read = await table(text(lines.join(end)))
        expect(read.delimiter).toBe(sign)
        expect(read.sheets[0]?.rows).toEqual([
          ['a', 'b', 'c'],
          ['x, y; z', 'he said "no"\nand left', '1'],
          ['', '', '2'],
        ])
      }
    },
  )

  it('keeps blank lines, so that a row number is the one a spreadsheet shows', async () => {
    const read = await table(text('a,b\n\n1,2\n'))
    expect(read.sheets[0]?.rows[2]).toEqual(['1', '2'])
  })

  it('reads a packed file by its content, whatever its name', async () => {
    const read = await table(gzipSync('a,b\n1,2\n'))
    expect(read).toMatchObject({ compressed: true, format: 'csv' })
  })
})

describe('GeoJSON and JSON', () => {
  it('makes the properties the columns and keeps numbers as plain text', async () => {
    const features = [
      { type: 'Feature', properties: { id: 7, name: 'A', cost: 1e21 } },
      { type: 'Feature', properties: { id: 'x', done: true, more: { a: 1 } } },
    ]
    const read = await table(text(JSON.stringify({ type: 'FeatureCollection', features })))
    expect(read.format).toBe('geojson')
    expect(read.sheets[0]?.rows).toEqual([
      ['id', 'name', 'cost', 'done', 'more'],
      ['7', 'A', '1000000000000000000000', '', ''],
      ['x', '', '', 'true', '{"a":1}'],
    ])
  })

  it('reads a plain array of objects', async () => {
    const read = await table(text('[{"a":1},{"a":null,"b":"x"}]'))
    expect(read.sheets[0]?.rows).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', 'x'],
    ])
  })

  it.each(['{"a":1}', '[1,2', '[]', '{"type":"FeatureCollection","features":[]}', '['.repeat(100_000)])(
    'refuses JSON without a table (%#)',
    async (json) => {
      expect(['wrong-json', 'empty']).toContain(await refusal(text(json)))
    },
  )
})

describe('files that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['empty', text('  \n \n')],
    ['truncated', gzipSync('a,b\n1,2\n').subarray(0, 20)],
    ['truncated', text('a,b\n1,"and then it stop')],
    ['damaged-compression', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])],
    ['nested-compression', gzipSync(gzipSync('a'))],
    ['not-a-table', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['not-a-table', text('%PDF-1.7\nstuff')],
    ['not-a-table', text('<!DOCTYPE html><html></html>')],
    ['old-workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['too-many-columns', text(`${'a,'.repeat(1_500)}b\n`)],
  ])('says %s (%#)', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code)
  })

  it('holds the caps of bytes, rows, cells and inflated size', async () => {
    expect(await refusal(text('a,b\n1,2\n'), { bytes: 5 })).toBe('too-big')
    expect(await refusal(text('a\n'.repeat(50)), { rows: 20 })).toBe('too-many-rows')
    expect(await refusal(text('a,b\n'.repeat(50)), { cells: 60 })).toBe('too-many-cells')
    expect(await refusal(gzipSync('a,b\n'.repeat(50_000)), { inflatedBytes: 1_000 })).toBe(
      'inflates-past-cap',
    )
    expect(await refusal(gzipSync('0'.repeat(25_000_000)))).toBe('inflates-past-cap')
  })
})

describe('any input', () => {
  it('never throws on any bytes, and ends within the caps', async () => {
    const starts = [
      '',
      '\x1f\x8b\x08',
      'PK\x03\x04',
      'PK\x05\x06',
      '[',
      '{"features":',
      '\xff\xfe',
      '\xef\xbb\xbf',
      '"a,b\n',
    ]
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]))
    const caps = { rows: 20, columns: 20 }
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const { result, findings } = await readTable(input, { fileName, caps })
        if (!result) expect(findings).toHaveLength(1)
        for (const sheet of result?.sheets ?? []) {
          expect(sheet.rows.length).toBeLessThanOrEqual(caps.rows + 1)
          expect(sheet.rows.every((row) => row.length <= caps.columns)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads back any table that was written, in every delimiter', async () => {
    const signs = [
      'a',
      'é',
      '£',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      '=',
      '-',
      "'",
      ' ',
      '0',
      '[',
      '{',
      '<',
      '漢',
      '𝒳',
    ]
    const cell = fc.array(fc.constantFrom(...signs), { maxLength: 6 }).map((parts) => parts.join(''))
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    const delimiter = fc.constantFrom(',' as const, ';' as const, '\t' as const)
    await fc.assert(
      fc.asyncProperty(rows, delimiter, fc.boolean(), async (written, sign, bom) => {
        // A file of blanks alone is refused as empty.
        fc.pre(written.flat().join('').trim() !== '')
        const read = await table(writeCsv(written, { delimiter: sign, bom, formulaSafe: false }))
        expect(read.sheets[0]?.rows).toEqual(written)
      }),
      { numRuns: 500 },
    )
  })
})
