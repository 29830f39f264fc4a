import { Buffer } from 'node:buffer'

type Signature = { readonly type: string; readonly at?: number; readonly bytes: readonly number[] }

const letters = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')]

/** The first bytes of what is attached most, by the registers of the formats. */
const signatures: readonly Signature[] = [
  { type: 'application/pdf', bytes: letters('%PDF-') },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: letters('GIF8') },
  { type: 'image/webp', at: 8, bytes: letters('WEBP') },
  { type: 'video/mp4', at: 4, bytes: letters('ftyp') },
  { type: 'application/gzip', bytes: [0x1f, 0x8b] },
  { type: 'application/x-ole-storage', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: 'application/zip', bytes: letters('PK\u0003\u0004') },
]

/** Within a zip, by the name of an entry near its beginning. */
const officeTypes: readonly (readonly [entry: string, type: string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['mimetypeapplication/vnd.oasis.opendocument', 'application/vnd.oasis.opendocument'],
]

/** What a content is, told from itself: a name may say anything. */
export function toldType(bytes: Uint8Array): string {
  const found = signatures.find(({ at = 0, bytes: first }) =>
    first.every((one, index) => bytes[at + index] === one),
  )
  if (found?.type === 'application/zip') return zipType(bytes)
  return found?.type ?? textType(bytes)
}

const looked = 8_192

function zipType(bytes: Uint8Array): string {
  const ends = [bytes.subarray(0, looked), bytes.subarray(-looked)]
  const names = ends.map((part) => Buffer.from(part).toString('latin1')).join('')
  return officeTypes.find(([entry]) => names.includes(entry))?.[1] ?? 'application/zip'
}

/** Words are words only where all of the beginning can be read as such. */
function textType(bytes: Uint8Array): string {
  const start = bytes.subarray(0, looked)
  if (start.some((one) => one < 9 || (one > 13 && one < 32 && one !== 27))) return 'application/octet-stream'
  const text = new TextDecoder('utf-8').decode(start).trimStart().slice(0, 1_000).toLowerCase()
  if (/^(<\?xml[^>]*>\s*)?(<!doctype svg[^>]*>\s*|<!--[\s\S]*?-->\s*)*<svg\b/.test(text))
    return 'image/svg+xml'
  if (/<(!doctype html|html|head|body|script|iframe)\b/.test(text)) return 'text/html'
  return text.startsWith('<?xml') ? 'application/xml' : 'text/plain'
}
