import type { Database, DatabaseOptions } from './database.ts'
import { enterGivenServer } from './given-server.ts'
import { openPools, servingSizes } from './pools.ts'
import { startPrivateServer } from './private-server/private-server.ts'

/**
 * The database of a server: the one of `url`, else the private one in the data folder. It is not migrated yet.
 * Throws AlreadyRunning or DatabaseUnavailable, whose messages are sentences for people.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined || options.url === ''
    ? await openPrivate(options)
    : await openGiven(options.url, options)
}

async function openPrivate(options: DatabaseOptions): Promise<Database> {
  const server = await startPrivateServer(options)
  const pools = openPools(server.owner, server.app, servingSizes, options.log)
  const stop = async (): Promise<void> => {
    await pools.end()
    await server.stop()
  }
  return {
    owner: pools.owner,
    app: pools.app,
    appNeedsSetRole: false,
    ownerConfig: server.owner,
    kind: 'private',
    describe: server.describe,
    stop: once(stop),
  }
}

async function openGiven(url: string, options: DatabaseOptions): Promise<Database> {
  const server = await enterGivenServer(url, options.directUrl)
  const pools = openPools(server.owner, server.app, servingSizes, options.log)
  return {
    owner: pools.owner,
    app: pools.app,
    appNeedsSetRole: true,
    ownerConfig: server.owner,
    kind: 'given',
    describe: server.describe,
    stop: once(() => pools.end()),
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= act())
}
