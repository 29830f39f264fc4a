import type { Readable } from 'node:stream'
import { asGrouped, told, type Told } from '@portolan/quantity'
import yauzl from 'yauzl'
import { type Caps } from './caps.ts'
import { fail, type Failure, isFailure, type Read, sizeOf } from './failure.ts'

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)
}

/**
 * Inflates every part once, counting real bytes, before a spreadsheet library may see the file: sizes in zip
 * headers can lie, and a DOCTYPE in any XML part is refused unread.
 */
export async function checkZip(bytes: Uint8Array, caps: Caps): Promise<Read<readonly string[]>> {
  let zip: yauzl.ZipFile | undefined
  try {
    zip = await open(bytes)
    if (zip.entryCount > caps.entries) {
      const parts = asGrouped(zip.entryCount)
      const says = told(
        'exchange:more-parts',
      )`The workbook holds ${{ parts }} parts, more than ${{ most: asGrouped(caps.entries) }}. Save the sheet alone as a new workbook.`
      return fail('too-many-parts', says)
    }
    return { value: await walk(zip, bytes.length, caps) }
  } catch (error) {
    return isFailure(error) ? { failure: error.failure } : fail(...damaged(error))
  } finally {
    zip?.close()
  }
}

function damaged(error: unknown): readonly [string, Told] {
  const text = error instanceof Error ? error.message : ''
  if (/end of central directory|truncated|unexpected end/i.test(text)) {
    return [
      'truncated',
      told('exchange:workbook-truncated')`The workbook ends too early. Download it or save it again.`,
    ]
  }
  if (/encrypt/i.test(text))
    return [
      'encrypted',
      told('exchange:workbook-encrypted')`The workbook is protected by a password. Save it without one.`,
    ]
  return [
    'damaged-workbook',
    told(
      'exchange:workbook-damaged',
    )`The workbook is damaged. Open it in a spreadsheet program and save it again.`,
  ]
}

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

function walk(zip: yauzl.ZipFile, packed: number, caps: Caps): Promise<readonly string[]> {
  const names = new Set<string>()
  let inflated = 0
  const grow = (n: number): void => {
    inflated += n
    const failure = tooBig(inflated, packed, caps)
    if (failure) throw { failure }
  }
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve([...names]))
    zip.on('entry', (entry: yauzl.Entry) => {
      // The same name twice means that two readers may see two different workbooks.
      if (names.has(entry.fileName)) return reject(twice(entry.fileName))
      names.add(entry.fileName)
      readEntry(zip, entry, grow).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

function twice(name: string): { readonly failure: Failure } {
  return fail(
    'damaged-workbook',
    told(
      'exchange:part-twice',
    )`The workbook holds the part ${{ part: name }} twice. Save it again and retry.`,
  )
}

function tooBig(inflated: number, packed: number, caps: Caps): Failure | undefined {
  if (inflated > caps.inflatedBytes) {
    const size = sizeOf(caps.inflatedBytes)
    const says = told(
      'exchange:workbook-unpacks',
    )`The workbook unpacks to more than ${{ size }}. Split it into smaller files.`
    return { code: 'inflates-past-cap', ...says }
  }
  if (inflated > caps.ratioFloor && inflated > packed * caps.ratio) {
    const says = told(
      'exchange:workbook-ratio',
    )`The workbook unpacks to more than ${{ times: asGrouped(caps.ratio) }} times its size. Save it again as CSV.`
    return { code: 'inflates-past-cap', ...says }
  }
  return undefined
}

function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, grow: (n: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream: Readable) => {
      if (error) return reject(error)
      const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName)
      let tail = ''
      stream.on('data', (chunk: Buffer) => {
        try {
          grow(chunk.length)
          if (isXml) tail = refuseDoctype(tail, chunk, entry.fileName)
        } catch (reason) {
          stream.destroy()
          reject(reason)
        }
      })
      stream.on('error', reject)
      stream.on('end', resolve)
    })
  })
}

const doctype = '<!DOCTYPE'

function refuseDoctype(tail: string, chunk: Buffer, name: string): string {
  // NUL bytes go first: a part in UTF-16 must not hide the word between them.
  const plain = chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk
  const text = tail + Buffer.from(plain).toString('latin1')
  if (text.includes(doctype)) {
    throw fail(
      'doctype',
      told(
        'exchange:workbook-doctype',
      )`The part ${{ part: name }} of the workbook declares a DOCTYPE, which is not accepted. Save it again.`,
    )
  }
  return text.slice(1 - doctype.length)
}
