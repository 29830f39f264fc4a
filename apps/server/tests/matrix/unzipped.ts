import { inflateRawSync } from 'node:zlib'

const localHeader = 0x04034b50
const centralHeader = 0x02014b50

/** The text of an answer; of a workbook, the text of all its parts. */
export function unzipped(bytes: Buffer): string {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== localHeader) return bytes.toString('utf8')
  let text = ''
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at + 46 <= bytes.length;) {
    if (bytes.readUInt32LE(at) !== centralHeader) break
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const start = bytes.readUInt32LE(at + 42)
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const part = bytes.subarray(body, body + size)
    text += (method === 8 ? inflateRawSync(part) : part).toString('utf8')
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return text
}
