import { readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { ownerOf } from '../private-server/owner-lock.ts'
import { isAlive, isPostmasterOf, readPidFile } from '../private-server/pid-file.ts'
import { stopPostmaster } from '../private-server/postmaster.ts'

export const folderPrefix = 'portolan-test-'
export const memoryFolder = '/dev/shm'

/** A run may be so young that it does not yet listen on its socket. */
const youngMilliseconds = 60_000

/** Ends the clusters of runs that were killed, and frees their memory. */
export async function removeDeadClusters(now: number): Promise<void> {
  for (const parent of new Set([memoryFolder, tmpdir()])) {
    for (const name of foldersIn(parent)) {
      const folder = join(parent, name)
      const found = statSync(folder, { throwIfNoEntry: false })
      if (found === undefined || found.uid !== process.getuid?.() || now - found.mtimeMs < youngMilliseconds)
        continue
      const home = join(folder, 'database')
      if ((await ownerOf(home)) === undefined) await removeCluster(folder, join(home, 'cluster'))
    }
  }
}

async function removeCluster(folder: string, cluster: string): Promise<void> {
  const found = readPidFile(cluster)
  if (found !== undefined) {
    if (isAlive(found.pid) && isPostmasterOf(found.pid, cluster)) await stopPostmaster(found.pid)
    if (found.socketFolder.includes('portolan-')) rmSync(found.socketFolder, { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}

function foldersIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent).filter((name) => name.startsWith(folderPrefix))
  } catch {
    return []
  }
}

/** A living run holds a lock with its name; the databases of a run without one are nobody's. */
export async function removeDeadDatabases(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; run: string }>(
    `SELECT datname AS name, split_part(datname, '_', 3) AS run FROM pg_database WHERE datname LIKE 'portolan\\_test\\_%'`,
  )
  for (const run of new Set(rows.map((row) => row.run))) {
    const key = [runLock(run)]
    const { rows: tried } = await client.query<{ free: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free',
      key,
    )
    if (!tried[0]?.free) continue
    await dropDatabases(
      client,
      rows.filter((row) => row.run === run).map((row) => row.name),
    )
    await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key)
  }
}

export function runLock(run: string): string {
  return `portolan: test run ${run}`
}

export async function dropDatabases(client: pg.Client, names: readonly string[]): Promise<void> {
  for (const name of names)
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
}
