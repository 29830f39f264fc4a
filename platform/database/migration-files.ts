import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type MigrationFile = { readonly name: string; readonly sha256: string; readonly sql: string }

/** The numbered SQL files in order. A name without a number or a number used twice is a fault of the source. */
export function readMigrations(folder: string = migrationsFolder()): readonly MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  names.forEach((name, index) => {
    if (/^\d{4}-[a-z0-9-]+\.sql$/.test(name) && names[index - 1]?.slice(0, 4) !== name.slice(0, 4)) return
    throw new Error(`${name} in ${folder} must be named NNNN-what.sql, with a number of its own.`)
  })
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sha256: createHash('sha256').update(sql).digest('hex'), sql }
  })
}

/** One name for the schema that a list of files makes. */
export function fingerprint(files: readonly MigrationFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.name} ${file.sha256}\n`)
  return hash.digest('hex').slice(0, 12)
}

/** Beside the source, wherever this runs from: the package is asked where it lies. */
function migrationsFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@portolan/platform/package.json')
  return join(dirname(manifest), 'database', 'migrations')
}
