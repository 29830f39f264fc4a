import pg from 'pg'

/** What a test run hands to its workers, through the environment. */
export type TestServer = {
  readonly run: string
  readonly kind: 'private' | 'given'
  /** May create databases. On a given server it is the login of the address, as owner and app are. */
  readonly admin: pg.ClientConfig
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
}

const variable = 'PORTOLAN_TEST_SERVER'

export function publishTestServer(server: TestServer | undefined): void {
  if (server === undefined) delete process.env[variable]
  else process.env[variable] = JSON.stringify(server)
}

export function currentTestServer(): TestServer {
  const said = process.env[variable]
  if (said !== undefined) return JSON.parse(said)
  throw new Error(
    'There is no test database server: platform/database/testing/global-setup.ts must stand under globalSetup of the vitest configuration.',
  )
}

/** The same login in another database. An address wins over the field of the same name, so it is rewritten. */
export function inDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (config.connectionString === undefined) return { ...config, database }
  const url = new URL(config.connectionString)
  url.pathname = `/${database}`
  return { ...config, connectionString: url.href }
}

export async function asAdmin<T>(server: TestServer, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.admin)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** All databases of a run begin with this; the rest of the name is the run's own. */
export function databasePrefix(run: string): string {
  return `portolan_test_${run}_`
}
