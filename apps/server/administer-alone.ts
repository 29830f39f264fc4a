import { restore } from '@portolan/platform/backup'
import { type Database, openDatabase } from '@portolan/platform/database'
import { instantOf } from '@portolan/quantity'
import { mkdir } from 'node:fs/promises'
import { type Administration, openAdministration } from './administration.ts'
import type { Config } from './config.ts'

/**
 * The database without a server around it: nothing is migrated, signed or delivered, so that a sick database can be
 * looked at as it is. Refused while a server runs on the data folder.
 */
export async function administerAlone<T>(
  config: Config,
  log: (line: string) => void,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  return await withDatabase(config, log, async (database) =>
    work(openAdministration({ database, dataFolder: config.dataFolder, now: () => instantOf(Date.now()) })),
  )
}

/** Fills the empty database of the configuration from a backup, all or nothing. */
export async function restoreBackup(
  config: Config,
  file: string,
  log: (line: string) => void,
): Promise<{ readonly tables: number; readonly rows: number; readonly takenAt: string }> {
  return await withDatabase(config, log, async (database) => {
    const { manifest, tables, rows } = await restore(database, file)
    return { tables, rows, takenAt: manifest.takenAt }
  })
}

async function withDatabase<T>(
  config: Config,
  log: (line: string) => void,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { dataFolder, databaseUrl: url, databaseDirectUrl: directUrl } = config
  await mkdir(dataFolder, { recursive: true, mode: 0o711 })
  const database = await openDatabase({ url, directUrl, dataFolder, log })
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}
