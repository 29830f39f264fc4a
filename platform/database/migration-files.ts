import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

/** Beside the source. A built server runs from `dist`, so it is looked for from the package's root downward. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new Error('The package of the platform is not whole: package.json is missing.')
    folder = dirname(folder)
  }
  return join(folder, 'database', 'migrations')
}
