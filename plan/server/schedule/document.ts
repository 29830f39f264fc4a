import { promisify } from 'node:util'
import { gunzip, gzip, gzipSync } from 'node:zlib'
import type { Schedule, ScopeList } from '../../contract/index.ts'
import { canonicalJson } from './canonical-json.ts'

const inflate = promisify(gunzip)
const deflate = promisify(gzip)

/** A schedule or a scope as it is kept: JSON with sorted keys, gzipped, so that the same one is the same file. */
export function writeDocument(content: Schedule | ScopeList): Uint8Array {
  return gzipSync(canonicalJson(content))
}

/** The same, packed beside whatever is computed meanwhile. */
export async function packDocument(schedule: Schedule): Promise<Uint8Array> {
  return await deflate(canonicalJson(schedule))
}

export async function readDocument(bytes: Uint8Array): Promise<Schedule> {
  return (await readJson(bytes)) as Schedule
}

export async function readScopeDocument(bytes: Uint8Array): Promise<ScopeList> {
  return (await readJson(bytes)) as ScopeList
}

async function readJson(bytes: Uint8Array): Promise<unknown> {
  return JSON.parse((await inflate(bytes)).toString('utf8'))
}
