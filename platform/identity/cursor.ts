import { readCursor } from '@portolan/contract'
import { Invalid } from '../http/problem.ts'

/** The two sort values that a cursor carries: text, and the id that tells equals apart. */
export function readPlace(cursor: string | undefined): readonly [string, string] | undefined {
  if (cursor === undefined) return undefined
  const [text, id] = readCursor(cursor) ?? []
  if (typeof text === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [text, id]
  throw new Invalid([
    { path: 'cursor', sentence: 'is not one that this list gave. Begin at the first page again.' },
  ])
}
