import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { type Caps } from './caps.ts'
import { count, fail, type Failure, isFailure, megabytes, type Read } from './failure.ts'

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
      const sentence = `The workbook holds ${count(zip.entryCount)} parts, more than ${count(caps.entries)}.`
      return fail('too-many-parts', `${sentence} Save the sheet alone as a new workbook.`)
    }
    return { value: await walk(zip, bytes.length, caps) }
  } catch (error) {
    return isFailure(error) ? { failure: error.failure } : fail(...damaged(error))
  } finally {
    zip?.close()
  }
}

function damaged(error: unknown): readonly [string, string] {
  const text = error instanceof Error ? error.message : ''
  if (/end of central directory|truncated|unexpected end/i.test(text)) {
    return ['truncated', 'The workbook ends too early. Download it or save it again.']
  }
  if (/encrypt/i.test(text))
    return ['encrypted', 'The workbook is protected by a password. Save it without one.']
  return ['damaged-workbook', 'The workbook is damaged. Open it in a spreadsheet program and save it again.']
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
  return fail('damaged-workbook', `The workbook holds the part ${name} twice. Save it again and retry.`)
}

function tooBig(inflated: number, packed: number, caps: Caps): Failure | undefined {
  if (inflated > caps.inflatedBytes) {
    const sentence = `The workbook unpacks to more than ${megabytes(caps.inflatedBytes)}. Split it into smaller files.`
    return { code: 'inflates-past-cap', sentence }
  }
  if (inflated > caps.ratioFloor && inflated > packed * caps.ratio) {
    const sentence = `The workbook unpacks to more than ${count(caps.ratio)} times its size. Save it again as CSV.`
    return { code: 'inflates-past-cap', sentence }
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
      `The part ${name} of the workbook declares a DOCTYPE, which is not accepted. Save it again.`,
    )
  }
  return text.slice(1 - doctype.length)
}
