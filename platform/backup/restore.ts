import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { migrateWithin, readMigrations } from '../database/index.ts'
import type { Database, MigrationFile } from '../database/index.ts'
import { openArchive } from './archive-reader.ts'
import type { ArchiveReader } from './archive-reader.ts'
import { foreignTables, guardsOf, noPath, plainText, qualified, tablesOf } from './catalogue.ts'
import type { Table } from './catalogue.ts'
import { copyIn, copyOut } from './copy-rows.ts'
import type { Counted } from './copy-rows.ts'
import type { Manifest, ManifestTable } from './manifest.ts'
import { BackupRefused } from './refusal.ts'

export type RestoreReport = { readonly manifest: Manifest; readonly tables: number; readonly rows: number }

/**
 * Fills an empty database from a backup of the same or an older version, all or nothing, and brings it to the
 * level of this version. A damaged file is refused before the first statement.
 */
export async function restore(
  database: Pick<Database, 'owner'>,
  source: Readable | string,
  files: readonly MigrationFile[] = readMigrations(),
): Promise<RestoreReport> {
  if (typeof source === 'string') return await restoreArchive(database, await openArchive(source), files)
  const folder = mkdtempSync(join(tmpdir(), 'portolan-restore-'))
  try {
    const spool = join(folder, 'backup.tar')
    await pipeline(source, createWriteStream(spool, { mode: 0o600 }))
    return await restoreArchive(database, await openArchive(spool), files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function restoreArchive(
  database: Pick<Database, 'owner'>,
  archive: ArchiveReader,
  files: readonly MigrationFile[],
): Promise<RestoreReport> {
  refuseOtherHistory(archive.manifest, files)
  const client = await database.owner.connect()
  let whole = false
  try {
    await client.query('BEGIN')
    await refuseTables(client)
    await migrateWithin(client, { files: files.slice(0, archive.manifest.migrations.length) })
    await load(client, archive)
    await migrateWithin(client, { files })
    await client.query('COMMIT')
    whole = true
  } finally {
    // Closing the connection takes back everything, also from the middle of a copy.
    client.release(!whole)
  }
  const { tables } = archive.manifest
  return {
    manifest: archive.manifest,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  }
}

function refuseOtherHistory(manifest: Manifest, files: readonly MigrationFile[]): void {
  manifest.migrations.forEach(({ name, sha256 }, index) => {
    const file = files[index]
    if (file?.name === name && file.sha256 === sha256) return
    throw new BackupRefused(
      file === undefined
        ? `This backup was taken by a newer version of Portolan (it has ${name}); restore it with that version.`
        : `This backup was taken at another form of the database (${name} differs here); restore it with the version that took it, then upgrade.`,
    )
  })
}

async function refuseTables(client: pg.ClientBase): Promise<void> {
  const tables = await foreignTables(client)
  if (tables.length === 0) return
  throw new BackupRefused(
    `A backup is restored into an empty database only, and this one has ${tables.length} tables (${tables[0]}, …); name an empty folder with PORTOLAN_DATA or an empty database with DATABASE_URL.`,
  )
}

async function load(client: pg.ClientBase, archive: ArchiveReader): Promise<void> {
  const { manifest } = archive
  const guards = await guardsOf(client)
  const tables = matchTables(manifest, await tablesOf(client))
  await client.query(plainText)
  for (const statement of guards.off) await client.query(statement)
  // Migrations may have put in first rows, which are in the backup too.
  const names = tables.map(({ schema, table }) => qualified(schema, table))
  if (names.length > 0) await client.query(`TRUNCATE ${names.join(', ')}`)
  for (const table of tables) expectSame(table, await copyIn(client, table, archive.rowsOf(table.file)))
  await client.query(noPath)
  for (const table of tables) expectSame(table, await copyOut(client, table, drain()))
  await client.query('SET LOCAL search_path TO DEFAULT')
  for (const { schema, name, lastValue, isCalled } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      qualified(schema, name),
      lastValue,
      isCalled,
    ])
  }
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const statement of guards.on) await client.query(statement)
}

function matchTables(manifest: Manifest, present: readonly Table[]): readonly ManifestTable[] {
  const known = new Set(present.map(nameOf))
  const held = new Set(manifest.tables.map(nameOf))
  const odd = [...known].find((name) => !held.has(name)) ?? [...held].find((name) => !known.has(name))
  if (odd === undefined) return manifest.tables
  throw new BackupRefused(
    `The table ${odd} is in only one of the backup and the database that its own version makes, so nothing was restored; take another backup.`,
  )
}

function nameOf({ schema, table }: Pick<Table, 'schema' | 'table'>): string {
  return `${schema}.${table}`
}

function expectSame(table: ManifestTable, found: Counted): void {
  if (found.rows === table.rows && found.sha256 === table.sha256) return
  throw new BackupRefused(
    `The rows of ${table.schema}.${table.table} are not those that were backed up (${found.rows} of ${table.rows}), so nothing was restored; use another copy of the backup.`,
  )
}

/** Takes all and keeps nothing: the rows are read for their hash. */
function drain(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
