import type { Read } from '../../reading/failure.ts'
import { decodeAs, type DecodedText, markOf, strictUtf8 } from '../encoding.ts'

/** By the mark, else by the declaration, else by what the bytes can be. A wrong declaration loses to the bytes. */
export function decodeXml(bytes: Uint8Array, wanted?: string): Read<DecodedText> {
  const mark = markOf(bytes)
  const body = mark === undefined ? bytes : bytes.subarray(mark.length)
  const said = wanted ?? mark?.encoding ?? unmarkedUtf16(body) ?? declared(body)
  const encoding = said?.toLowerCase() ?? 'utf-8'
  const marked = mark !== undefined
  if (encoding === 'utf-8' || encoding === 'utf8') {
    const strict = strictUtf8(body)
    if (strict !== undefined) return decodedAs(strict, 'utf-8', marked, said === undefined)
    return western(body, marked)
  }
  const decoded = decodeAs(body, encoding)
  if ('value' in decoded) return decodedAs(decoded.value, encoding, marked, false)
  return wanted === undefined ? western(body, marked) : decoded
}

function decodedAs(text: string, encoding: string, marked: boolean, guessed: boolean): Read<DecodedText> {
  return { value: { text, encoding, marked, guessed } }
}

function western(bytes: Uint8Array, marked: boolean): Read<DecodedText> {
  const decoded = decodeAs(bytes, 'windows-1252')
  return 'value' in decoded ? decodedAs(decoded.value, 'windows-1252', marked, true) : decoded
}

function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  return bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : undefined
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const said = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  // Single bytes were just read, so the text cannot be what such a declaration says.
  return said !== undefined && /^utf-?16/i.test(said) ? 'utf-8' : said
}
