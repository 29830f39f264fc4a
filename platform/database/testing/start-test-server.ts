import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { enterGivenServer } from '../given-server.ts'
import { startPrivateServer } from '../private-server/private-server.ts'
import {
  dropDatabases,
  folderPrefix,
  memoryFolder,
  removeDeadClusters,
  removeDeadDatabases,
  runLock,
} from './leftovers.ts'
import { databasePrefix } from './test-server.ts'
import type { TestServer } from './test-server.ts'

export type StartedTestServer = { readonly server: TestServer; stop(): Promise<void> }

/** One server for a whole test run: a throw-away cluster in memory, or the given address. */
export async function startTestServer(url: string | undefined): Promise<StartedTestServer> {
  const run = randomBytes(4).toString('hex')
  return url === undefined || url === '' ? await startPrivate(run) : await enterGiven(run, url)
}

async function startPrivate(run: string): Promise<StartedTestServer> {
  await removeDeadClusters(Date.now())
  const folder = mkdtempSync(join(roomyFolder(), folderPrefix))
  chmodSync(folder, 0o755)
  try {
    const server = await startPrivateServer({
      dataFolder: folder,
      log: (line) => console.warn(line),
      test: true,
    })
    const { admin, owner, app } = server
    return {
      server: { run, kind: 'private', admin, owner, app },
      stop: async () => {
        await server.stop()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true })
    throw cause
  }
}

/** Memory if there is a gigabyte of it: a clone takes a tenth of the time there. Containers often give 64 MB. */
function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memoryFolder)
    return bavail * bsize >= 1_000_000_000 ? memoryFolder : tmpdir()
  } catch {
    return tmpdir()
  }
}

async function enterGiven(run: string, url: string): Promise<StartedTestServer> {
  const { owner, app } = await enterGivenServer(url, undefined)
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [runLock(run)])
  await removeDeadDatabases(client)
  return {
    server: { run, kind: 'given', admin: owner, owner, app },
    stop: async () => {
      const { rows } = await client.query<{ name: string }>(
        'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
        [databasePrefix(run)],
      )
      await dropDatabases(
        client,
        rows.map(({ name }) => name),
      )
      await client.end()
    },
  }
}
