import { randomBytes } from 'node:crypto'
import type { Database } from '../database.ts'
import type { MigrationFile } from '../migration-files.ts'
import { openPools } from '../pools.ts'
import { dropDatabases } from './leftovers.ts'
import { createDatabase, ensureTemplate } from './template.ts'
import { asAdmin, currentTestServer, databasePrefix, inDatabase } from './test-server.ts'
import type { TestServer } from './test-server.ts'

export type TestDatabase = Database & { readonly name: string; drop(): Promise<void> }

const sizes = { owner: 4, app: 6 }

/** A migrated database of its own for one test file; `drop()` in `afterAll`. Takes some 30 ms. */
export async function testDatabase(files?: readonly MigrationFile[]): Promise<TestDatabase> {
  const server = currentTestServer()
  return await make(server, await ensureTemplate(server, files))
}

/** A database without a table, for tests of migrations and of restore. */
export async function emptyTestDatabase(): Promise<TestDatabase> {
  return await make(currentTestServer(), undefined)
}

async function make(server: TestServer, template: string | undefined): Promise<TestDatabase> {
  const name = `${databasePrefix(server.run)}${randomBytes(4).toString('hex')}`
  await asAdmin(server, (client) => createDatabase(server, client, name, template))
  const ownerConfig = inDatabase(server.owner, name)
  // What an ended test leaves in a pool is no news: its database is dropped under its feet.
  const pools = openPools(ownerConfig, inDatabase(server.app, name), sizes, () => undefined)
  let dropped: Promise<void> | undefined
  const drop = async (): Promise<void> => {
    await pools.end()
    await asAdmin(server, (client) => dropDatabases(client, [name]))
  }
  const dropOnce = (): Promise<void> => (dropped ??= drop())
  return {
    name,
    owner: pools.owner,
    app: pools.app,
    appNeedsSetRole: server.kind === 'given',
    ownerConfig,
    kind: server.kind,
    describe: `test database ${name}`,
    stop: dropOnce,
    drop: dropOnce,
  }
}
export { setup } from './global-setup.ts'
