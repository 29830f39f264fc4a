import { told } from '@portolan/quantity'
import { fail, type Read } from './failure.ts'

export type Decoded = { readonly text: string; readonly encoding: string }

/** UTF-8 where the bytes are valid UTF-8, UTF-16 where a byte order mark says so, windows-1252 otherwise. */
export function decode(bytes: Uint8Array): Read<Decoded> {
  try {
    return decodeAs(bytes)
  } catch {
    return fail(
      'too-big',
      told(
        'exchange:long-text',
      )`The text of the file is too long to read in one piece. Split it into smaller files.`,
    )
  }
}

function decodeAs(bytes: Uint8Array): Read<Decoded> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be')
  if (looksBinary(bytes)) return notText()
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { value: { text: utf8, encoding: marked ? 'utf-8 with BOM' : 'utf-8' } }
  }
  return { value: { text: windows1252(bytes), encoding: 'windows-1252' } }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Read<Decoded> {
  const text = new TextDecoder(encoding).decode(bytes)
  const rubbish = Array.from(text.slice(0, 4_096)).filter((sign) => sign === '\uFFFD' || sign < '\t').length
  return rubbish > 4 ? notText() : { value: { text, encoding } }
}

function notText(): Read<Decoded> {
  return fail(
    'not-a-table',
    told('exchange:no-text-table')`The file is not a text table. Save it as CSV or XLSX and try again.`,
  )
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Characters 0x80 to 0x9f; the five that are undefined keep their number. Node 20 decodes them all as Latin-1. */
const typographic =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (sign) => typographic[sign.charCodeAt(0) - 0x80] ?? sign)
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1
  }
  return controls > 2 + sample.length / 200
}
