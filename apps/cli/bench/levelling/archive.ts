import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))
const BLOCK = 512

/** The files of a `.tar.gz` of the real data, by their names without folders. */
export function filesOf(archive: string): ReadonlyMap<string, Buffer> {
  const bytes = gunzipSync(readFileSync(data + archive))
  const files = new Map<string, Buffer>()
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/, '')
    if (name === '') break
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8)
    const isFile = ['0', '\0'].includes(bytes.toString('latin1', at + 156, at + 157))
    if (isFile) files.set(name.split('/').at(-1) ?? '', bytes.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK * (1 + Math.ceil(size / BLOCK))
  }
  return files
}

/** Rows of a CSV without quotes, each by its header. */
export function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = readFileSync(data + table, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name, row[k] ?? ''])))
}
