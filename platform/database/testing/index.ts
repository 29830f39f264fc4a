import { randomBytes } from 'node:crypto'
import type { Database } from '../database.ts'
import type { MigrationFile } from '../migration-files.ts'
import { openPools } from '../pools.ts'
import { addressOf, type Addresses } from './addresses.ts'
import { dropDatabases } from './leftovers.ts'
import { createDatabase, ensureMade, ensureTemplate } from './template.ts'
import { asAdmin, currentTestServer, databasePrefix, inDatabase } from './test-server.ts'
import type { TestServer } from './test-server.ts'

export type { Addresses } from './addresses.ts'

export type TestDatabase = Database & {
  readonly name: string
  /** The same for a process of its own. */
  readonly addresses: Addresses
  drop(): Promise<void>
}

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

/** What a database holds that is filled once a run, and cloned for whoever asks. */
export type Filling = {
  readonly name: string
  /** What it holds already; tables alone when absent. */
  readonly on?: Filling
  /** Gives back what is to be known of it, and is told what `on` gave. */
  readonly fill: (database: TestDatabase, told: string) => Promise<string>
}

export type FilledDatabase = TestDatabase & { readonly told: string }

/** A database of its own that holds all this from the start. */
export async function filledTestDatabase(filling: Filling): Promise<FilledDatabase> {
  const server = currentTestServer()
  const { name, told } = await ensureFilled(server, filling)
  return { ...(await make(server, name)), told }
}

type Filled = { readonly name: string; readonly told: string }

/** What is to be known is kept as the comment of the database: other files of tests read it there. */
async function ensureFilled(server: TestServer, filling: Filling): Promise<Filled> {
  const from =
    filling.on === undefined
      ? { name: await ensureTemplate(server), told: '' }
      : await ensureFilled(server, filling.on)
  const name = `${databasePrefix(server.run)}filled_${filling.name}`
  await ensureMade(server, name, async (client) => {
    await createDatabase(server, client, name, from.name)
    const database = open(server, name)
    const told = await filling.fill(database, from.told).finally(() => database.stop())
    await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(told)}`)
  })
  const { rows } = await asAdmin(server, (client) =>
    client.query<{ told: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS told FROM pg_database WHERE datname = $1`,
      [name],
    ),
  )
  return { name, told: rows[0]?.told ?? '' }
}

async function make(server: TestServer, template: string | undefined): Promise<TestDatabase> {
  const name = `${databasePrefix(server.run)}${randomBytes(4).toString('hex')}`
  await asAdmin(server, (client) => createDatabase(server, client, name, template))
  const database = open(server, name)
  let dropped: Promise<void> | undefined
  const drop = async (): Promise<void> => {
    await database.stop()
    await asAdmin(server, (client) => dropDatabases(client, [name]))
  }
  const dropOnce = (): Promise<void> => (dropped ??= drop())
  return { ...database, stop: dropOnce, drop: dropOnce }
}

/** `drop` leaves it where it is: it is for others to clone. */
function open(server: TestServer, name: string): TestDatabase {
  const ownerConfig = inDatabase(server.owner, name)
  const appConfig = inDatabase(server.app, name)
  // What an ended test leaves in a pool is no news: its database is dropped under its feet.
  const pools = openPools(ownerConfig, appConfig, sizes, () => undefined)
  let ended: Promise<void> | undefined
  const end = (): Promise<void> => (ended ??= pools.end())
  return {
    name,
    addresses: { owner: addressOf(ownerConfig), app: addressOf(appConfig) },
    owner: pools.owner,
    app: pools.app,
    appNeedsSetRole: server.kind === 'given',
    ownerConfig,
    kind: server.kind,
    describe: `test database ${name}`,
    stop: end,
    drop: end,
  }
}
export { setup } from './global-setup.ts'
