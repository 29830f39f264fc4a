import type pg from 'pg'
import { readMigrations } from './migration-files.ts'
import type { MigrationFile } from './migration-files.ts'

/** The database and this version of the program do not fit together; the message says what to do. */
export class MigrationRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MigrationRefused'
  }
}

export type AppliedMigration = { readonly name: string; readonly sha256: string }

export type MigrateOptions = {
  /** The last file to apply, by name; later ones wait. */
  readonly upTo?: string
  readonly files?: readonly MigrationFile[]
}

const lockText = 'portolan: migrations'

/**
 * Brings the schema to the level of the files, one transaction a file. Safe to call from several servers at
 * once: one works, the others wait and find nothing left. Returns the names it applied.
 */
export async function migrate(owner: pg.Pool, options: MigrateOptions = {}): Promise<readonly string[]> {
  const client = await owner.connect()
  let broken: unknown
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [lockText])
    return await applyMigrations(client, options, inTransaction)
  } catch (cause) {
    broken = cause
    throw cause
  } finally {
    await client
      .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lockText])
      .catch((cause: unknown) => {
        broken ??= cause
      })
    client.release(broken !== undefined)
  }
}

type Around = (client: pg.ClientBase, apply: () => Promise<void>) => Promise<void>

/** For a caller that has a transaction of its own around all of it, as restore has. */
export async function migrateWithin(
  client: pg.ClientBase,
  options: MigrateOptions = {},
): Promise<readonly string[]> {
  return await applyMigrations(client, options, (_client, apply) => apply())
}

/** What was applied, in order; empty for a database that was never migrated. */
export async function appliedMigrations(
  client: pg.ClientBase | pg.Pool,
): Promise<readonly AppliedMigration[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('public.portolan_migration') IS NOT NULL AS there`,
  )
  if (!found[0]?.there) return []
  const { rows } = await client.query<AppliedMigration>(
    'SELECT name, sha256 FROM public.portolan_migration ORDER BY name',
  )
  return rows
}

async function applyMigrations(
  client: pg.ClientBase,
  options: MigrateOptions,
  around: Around,
): Promise<readonly string[]> {
  const files = options.files ?? readMigrations()
  const applied = await appliedMigrations(client)
  refuseDifference(files, applied)
  const last = lastWanted(files, options.upTo)
  const waiting = files.slice(applied.length, last + 1)
  if (applied.length === 0) await client.query(migrationTable)
  for (const file of waiting) await around(client, () => applyFile(client, file))
  return waiting.map(({ name }) => name)
}

const migrationTable = `CREATE TABLE IF NOT EXISTS public.portolan_migration (
  name text PRIMARY KEY,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`

function refuseDifference(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): void {
  applied.forEach(({ name, sha256 }, index) => {
    const file = files[index]
    if (file?.name === name && file.sha256 === sha256) return
    if (file === undefined) {
      throw new MigrationRefused(
        `The database was written by a newer version of Portolan (it has ${name}); start that version, or restore a backup of this one.`,
      )
    }
    if (file.name === name) {
      throw new MigrationRefused(
        `The migration ${name} was changed after it was applied to this database; put the file back as it was and write the change as a new file.`,
      )
    }
    throw new MigrationRefused(
      `The database has the migration ${name} where this version of Portolan has ${file.name}; start the version that wrote it, or put the missing file back.`,
    )
  })
}

function lastWanted(files: readonly MigrationFile[], upTo: string | undefined): number {
  if (upTo === undefined) return files.length - 1
  const index = files.findIndex(({ name }) => name === upTo)
  if (index < 0)
    throw new MigrationRefused(
      `There is no migration ${upTo} in this version of Portolan; use the version that has it.`,
    )
  return index
}

async function applyFile(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  try {
    await client.query(file.sql)
    await client.query('INSERT INTO public.portolan_migration (name, sha256) VALUES ($1, $2)', [
      file.name,
      file.sha256,
    ])
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationRefused(`The migration ${file.name} failed and left nothing behind: ${said}`, {
      cause,
    })
  }
}

async function inTransaction(client: pg.ClientBase, apply: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await apply()
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw cause
  }
}
