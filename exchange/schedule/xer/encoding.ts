import type { Read } from '../../reading/failure.ts'
import { decodeAs, type DecodedText, markOf, strictUtf8 } from '../encoding.ts'

/**
 * Primavera writes the code page of the machine and names it nowhere: a mark, else UTF-8 where the bytes are
 * that, else windows-1252, or windows-1251 where most high bytes stand together as Cyrillic words do.
 */
export function decodeXer(bytes: Uint8Array, wanted?: string): Read<DecodedText> {
  const mark = markOf(bytes)
  const body = mark === undefined ? bytes : bytes.subarray(mark.length)
  const marked = mark !== undefined
  const said = wanted?.toLowerCase() ?? mark?.encoding
  const strict = said === undefined || said === 'utf-8' ? strictUtf8(body) : undefined
  if (strict !== undefined) return { value: { text: strict, encoding: 'utf-8', marked, guessed: false } }
  const encoding = said ?? guessCodePage(body)
  const decoded = decodeAs(body, encoding)
  return 'failure' in decoded
    ? decoded
    : { value: { text: decoded.value, encoding, marked, guessed: said === undefined } }
}

function guessCodePage(bytes: Uint8Array): string {
  let high = 0
  let cyrillic = 0
  let together = 0
  let before = 0
  for (const byte of bytes) {
    if (byte >= 0x80) {
      high += 1
      if (byte >= 0xc0) cyrillic += 1
      if (before >= 0xc0 && byte >= 0xc0) together += 1
    }
    before = byte
  }
  return high > 0 && cyrillic / high >= 0.6 && together / cyrillic >= 0.5 ? 'windows-1251' : 'windows-1252'
}
