import { asGrouped, told } from '@portolan/quantity'
import { gunzipSync } from 'node:zlib'
import { type Caps } from './caps.ts'
import { fail, type Read, sizeOf } from './failure.ts'

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

export function inflateGzip(bytes: Uint8Array, caps: Caps): Read<Uint8Array> {
  // The ratio cap also bounds the output, so that a bomb stops long before the absolute cap.
  const byRatio = Math.max(caps.ratioFloor, bytes.length * caps.ratio)
  const limit = Math.min(caps.inflatedBytes, byRatio)
  try {
    const value = gunzipSync(bytes, { maxOutputLength: limit })
    if (isGzip(value))
      return fail(
        'nested-compression',
        told('exchange:packed-twice')`The file is packed twice. Unpack it once and try again.`,
      )
    return { value }
  } catch (error) {
    return explain(error, limit < caps.inflatedBytes ? caps.ratio : undefined, limit)
  }
}

function explain(error: unknown, ratio: number | undefined, limit: number): Read<Uint8Array> {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    const size = sizeOf(limit)
    return fail(
      'inflates-past-cap',
      ratio === undefined
        ? told(
            'exchange:unpacks-past',
          )`The file unpacks to more than ${{ size }}. Split it into smaller files.`
        : told(
            'exchange:unpacks-past-ratio',
          )`The file unpacks to more than ${{ size }} (more than ${{ times: asGrouped(ratio) }} times its packed size). Split it into smaller files.`,
    )
  }
  if (code === 'Z_BUF_ERROR') {
    return fail(
      'truncated',
      told('exchange:packed-truncated')`The packed file ends too early. Download or export it again.`,
    )
  }
  return fail(
    'damaged-compression',
    told('exchange:packed-damaged')`The packed file is damaged. Download or export it again.`,
  )
}
