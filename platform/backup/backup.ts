import { createWriteStream, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Instant } from '@portolan/quantity'
import type pg from 'pg'
import { appliedMigrations } from '../database/index.ts'
import type { Database } from '../database/index.ts'
import { noPath, plainText, sequencesOf, tablesOf } from './catalogue.ts'
import type { Table } from './catalogue.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { copyOut } from './copy-rows.ts'
import { formatVersion, manifestName } from './manifest.ts'
import type { Manifest, ManifestTable } from './manifest.ts'
import { BackupRefused } from './refusal.ts'

export type BackupReport = { readonly manifest: Manifest; readonly sha256: string; readonly bytes: number }

/**
 * Writes all tables as they were at one moment, while work goes on. A path is only there when the file is whole;
 * a stream is ended.
 */
export async function backup(
  database: Pick<Database, 'owner'>,
  target: Writable | string,
  now: Instant,
): Promise<BackupReport> {
  if (typeof target !== 'string') return await write(database, target, now)
  if (existsSync(target))
    throw new BackupRefused(`${target} is already there; name another file for the backup.`)
  const partial = `${target}.partial`
  try {
    const report = await write(database, createWriteStream(partial, { mode: 0o600, flush: true }), now)
    renameSync(partial, target)
    return report
  } catch (cause) {
    rmSync(partial, { force: true })
    throw cause
  }
}

async function write(
  database: Pick<Database, 'owner'>,
  target: Writable,
  now: Instant,
): Promise<BackupReport> {
  // First of all: from now on a target that fails is noticed, not thrown past everybody.
  const archive = new ArchiveWriter(target, now)
  const folder = mkdtempSync(join(tmpdir(), 'portolan-backup-'))
  let client: pg.PoolClient | undefined
  let whole = false
  try {
    client = await database.owner.connect()
    const report = await writeSnapshot(client, archive, join(folder, 'rows.gz'), now)
    whole = true
    return report
  } catch (cause) {
    await archive.abandon()
    throw cause
  } finally {
    // After a failure the connection may be in the middle of a copy.
    client?.release(!whole)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeSnapshot(
  client: pg.ClientBase,
  archive: ArchiveWriter,
  spool: string,
  now: Instant,
): Promise<BackupReport> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  // Rather a failure than a backup from which a policy has kept rows away.
  await client.query(`SET LOCAL row_security = off; ${plainText}; ${noPath}`)
  const migrations = await appliedMigrations(client)
  const tables: ManifestTable[] = []
  for (const table of await tablesOf(client)) {
    const file = fileNameOf(table, tables.length + 1)
    const counted = await copyOut(client, table, createGzip(), createWriteStream(spool, { mode: 0o600 }))
    await archive.addFile(file, spool)
    tables.push({ schema: table.schema, table: table.table, columns: [...table.columns], file, ...counted })
  }
  const manifest: Manifest = {
    format: 'portolan-backup',
    formatVersion,
    takenAt: now,
    databaseVersion: await versionOf(client),
    migrations: [...migrations],
    tables,
    // After the rows: a sequence knows no snapshot, and may run ahead but never behind.
    sequences: [...(await sequencesOf(client))],
  }
  await client.query('COMMIT')
  await archive.add(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  return { manifest, ...(await archive.seal()) }
}

async function versionOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  )
  return rows[0]?.version ?? ''
}

/** The number makes the name unique, the rest is for the reader. */
function fileNameOf(table: Table, number: number): string {
  const readable = `${table.schema}.${table.table}`.replaceAll(/[^A-Za-z0-9._-]/g, '-').slice(0, 60)
  return `tables/${String(number).padStart(4, '0')}-${readable}.copy.gz`
}
