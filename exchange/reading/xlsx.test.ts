import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../writing/write-workbook.ts'
import { readTable, type TableFile } from './read-table.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const fileName = 'register.xlsx'

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

function part(name: string): readonly [string, Uint8Array] {
  return [name, text('<x/>')]
}

/** A zip of packed parts; directory and local headers as the format asks, checksums left at zero. */
function zipOf(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

describe('workbooks', () => {
  it('reads text, numbers and dates of every sheet as plain text', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: 'Projects',
          columns: [
            { header: 'Name' },
            { header: 'Start', format: 'day' },
            { header: 'Cost', format: 'decimal' },
          ],
          rows: [['=A', '2026-01-15', 0.1]],
        },
        { name: 'Notes', columns: [{ header: 'Text' }], rows: [['x']] },
      ],
    })
    const read = await table(bytes)
    expect(read.format).toBe('xlsx')
    expect(read.sheets).toEqual([
      {
        name: 'Projects',
        rows: [
          ['Name', 'Start', 'Cost'],
          ['=A', '2026-01-15', '0.1'],
        ],
      },
      { name: 'Notes', rows: [['Text'], ['x']] },
    ])
  })

  it('refuses a part with a DOCTYPE, also one hidden in UTF-16', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'
    expect(await refusal(zipOf([['xl/workbook.xml', text(xml)]]))).toBe('doctype')
    expect(await refusal(zipOf([['xl/workbook.xml', Buffer.from(`\uFEFF${xml}`, 'utf16le')]]))).toBe(
      'doctype',
    )
  })

  it('reads a percentage as the sheet shows it', async () => {
    const columns = [{ header: 'Done', format: 'percent' as const }]
    const bytes = await writeWorkbook({ sheets: [{ name: 'S', columns, rows: [[0.45], [1], [0.285]] }] })
    expect((await table(bytes)).sheets[0]?.rows).toEqual([['Done'], ['45%'], ['100%'], ['28.5%']])
  })

  it('stops a workbook that inflates past the ratio or past the size', async () => {
    const bomb = zipOf([['xl/workbook.xml', new Uint8Array(30_000_000)]])
    expect(await refusal(bomb)).toBe('inflates-past-cap')
    expect(await refusal(bomb, { inflatedBytes: 1_000_000 })).toBe('inflates-past-cap')
  })

  it('refuses too many parts, the same part twice and parts outside the archive', async () => {
    expect(await refusal(zipOf([part('a.xml'), part('b.xml')]), { entries: 1 })).toBe('too-many-parts')
    expect(await refusal(zipOf([part('a.xml'), part('a.xml')]))).toBe('damaged-workbook')
    expect(await refusal(zipOf([part('../a.xml')]))).toBe('damaged-workbook')
  })

  it('refuses a truncated workbook, an archive of something else and a workbook without content', async () => {
    const bytes = await writeWorkbook({ sheets: [{ name: 'A', columns: [{ header: 'x' }], rows: [['1']] }] })
    expect(await refusal(bytes.subarray(0, bytes.length - 30))).toBe('truncated')
    expect(await refusal(zipOf([['readme.txt', text('hello')]]))).toBe('not-a-table')
    expect(await refusal(zipOf([['xl/workbook.xml', text('<workbook/>')]]))).toBe('damaged-workbook')
  })

  it('refuses sheets past the caps of rows and columns', async () => {
    const columns = Array.from({ length: 12 }, (_, n) => ({ header: `c${n}` }))
    const rows = Array.from({ length: 12 }, () => columns.map(() => 'x'))
    const bytes = await writeWorkbook({ sheets: [{ name: 'A', columns, rows }] })
    expect(await refusal(bytes, { columns: 10 })).toBe('too-many-columns')
    expect(await refusal(bytes, { rows: 10 })).toBe('too-many-rows')
  })

  it('never throws on a workbook with any byte changed', async () => {
    const good = await writeWorkbook({
      sheets: [{ name: 'A', columns: [{ header: 'x' }], rows: [['1'], ['2']] }],
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const bytes = Uint8Array.from(good)
        bytes[at] = value
        const { result, findings } = await readTable(bytes, { fileName })
        expect(result !== undefined || findings.length === 1).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
