import pg from 'pg'
import { migrate } from '../migrate.ts'
import { fingerprint, readMigrations } from '../migration-files.ts'
import { asAdmin, databasePrefix, inDatabase } from './test-server.ts'
import type { TestServer } from './test-server.ts'

/** A migrated database that nobody is connected to, made once a run for each state of the migration files. */
export async function ensureTemplate(server: TestServer, files = readMigrations()): Promise<string> {
  const name = `${databasePrefix(server.run)}template_${fingerprint(files)}`
  await ensureMade(server, name, async (client) => {
    await createDatabase(server, client, name)
    const owner = new pg.Pool({ ...inDatabase(server.owner, name), max: 1 })
    try {
      await migrate(owner, { files })
    } finally {
      await owner.end()
    }
  })
  return name
}

/** Makes a database that later ones are cloned from, unless this run has it; one half made is made anew. */
export async function ensureMade(
  server: TestServer,
  name: string,
  make: (client: pg.Client) => Promise<void>,
): Promise<void> {
  await asAdmin(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`portolan: ${name}`])
    const { rowCount } = await client.query(
      'SELECT FROM pg_database WHERE datname = $1 AND NOT datallowconn',
      [name],
    )
    if (rowCount !== 0) return
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await make(client)
    // Once here, instead of in the middle of the first clone.
    if (server.kind === 'private') await client.query('CHECKPOINT')
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  })
}

export async function createDatabase(
  server: TestServer,
  client: pg.Client,
  name: string,
  template?: string,
): Promise<void> {
  const owner = server.kind === 'private' && server.owner.user ? ` OWNER ${server.owner.user}` : ''
  const from = template === undefined ? '' : ` TEMPLATE ${template}`
  // Copying files is the fastest in memory; on a real disk it would force two checkpoints of the whole server.
  const strategy = template !== undefined && server.kind === 'private' ? ' STRATEGY file_copy' : ''
  await client.query(`CREATE DATABASE ${name}${owner}${from}${strategy}`)
}
