import { told } from '@portolan/quantity'
import { fail, type Read } from '../reading/failure.ts'

export type DecodedText = {
  readonly text: string
  /** Label of the Encoding Standard: utf-8, utf-16le, windows-1252. */
  readonly encoding: string
  readonly marked: boolean
  /** Nothing in the file says so. */
  readonly guessed: boolean
}

/** The mark at the start of the bytes, if there is one, and what remains. */
export function markOf(
  bytes: Uint8Array,
): { readonly encoding: string; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** Undefined where the bytes are no UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text of bytes in a named encoding; a code page that this runtime does not know is a failure with a way out. */
export function decodeAs(bytes: Uint8Array, encoding: string): Read<string> {
  const label = encoding.trim().toLowerCase()
  if (/^(windows-1252|cp1252|iso-8859-1|latin1|us-ascii|ascii)$/.test(label)) return { value: western(bytes) }
  try {
    return { value: new TextDecoder(canonical(label), { ignoreBOM: true }).decode(bytes) }
  } catch {
    return fail(
      'encoding-unknown',
      told(
        'exchange:encoding-unknown',
      )`The encoding "${{ encoding: encoding.slice(0, 40) }}" is not known. Name another one, such as windows-1252 or utf-8.`,
    )
  }
}

/**
 * Bytes of text in UTF-8 or a code page of single bytes. Undefined where the code page has no place for a sign,
 * or the encoding has more than one byte for some and is not UTF-8.
 */
export function encodeAs(written: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(written)
  const places = placesOf(encoding)
  const bytes = new Uint8Array(written.length)
  for (let index = 0; index < written.length; index += 1) {
    const place = places.get(written[index] ?? '')
    if (place === undefined) return undefined
    bytes[index] = place
  }
  return bytes
}

/** Bytes 0x80 to 0x9f of windows-1252. Node 20 decodes them as Latin-1, so they stand here. */
const typographic =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

function western(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes)
  return latin.replace(/[\u0080-\u009f]/g, (sign) => typographic[sign.charCodeAt(0) - 0x80] ?? sign)
}

function canonical(label: string): string {
  const page = /^(?:cp|windows)[-_ ]?(\d{3,4})$/.exec(label)?.[1]
  return page === undefined ? label : /^125\d$|^874$/.test(page) ? `windows-${page}` : `cp${page}`
}

function placesOf(encoding: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    const decoded = decodeAs(Uint8Array.of(byte), encoding)
    if ('value' in decoded && decoded.value.length === 1 && decoded.value !== '\uFFFD') {
      places.set(decoded.value, byte)
    }
  }
  return places
}
