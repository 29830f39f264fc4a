import { promisify } from 'node:util'
import { gunzip, gzipSync } from 'node:zlib'
import type { Schedule } from '../../contract/index.ts'

const inflate = promisify(gunzip)

/** A schedule as it is kept: JSON with sorted keys, gzipped, so that the same schedule is the same file. */
export function writeDocument(schedule: Schedule): Uint8Array {
  return gzipSync(documentText(schedule))
}

export async function readDocument(bytes: Uint8Array): Promise<Schedule> {
  return JSON.parse((await inflate(bytes)).toString('utf8')) as Schedule
}

function documentText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(documentText).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${documentText(field)}`).join(',')}}`
}
