import pg from 'pg'
import { codeOf, DatabaseUnavailable } from './private-server/faults.ts'

export type GivenServer = {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
  readonly describe: string
}

const oldest = 150_000
const restrictedRole = 'portolan_app'

/** Makes sure that a PostgreSQL of the user's own is fit: version, encoding, rights, and the restricted role. */
export async function enterGivenServer(url: string, directUrl: string | undefined): Promise<GivenServer> {
  const app = configOf(url, 'DATABASE_URL')
  const owner = directUrl === undefined ? app : configOf(directUrl, 'DATABASE_DIRECT_URL')
  const ownerClient = await connectTo(owner, directUrl === undefined ? 'DATABASE_URL' : 'DATABASE_DIRECT_URL')
  try {
    const describe = await checkServer(ownerClient)
    const appClient = directUrl === undefined ? ownerClient : await connectTo(app, 'DATABASE_URL')
    try {
      await ensureRestrictedRole(ownerClient, appClient)
    } finally {
      if (appClient !== ownerClient) await appClient.end()
    }
    return { owner, app, describe }
  } finally {
    await ownerClient.end()
  }
}

function configOf(url: string, name: string): pg.ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new DatabaseUnavailable(`${name} must look like postgres://user:password@host:5432/database.`)
  }
  return { connectionString: url, application_name: 'portolan' }
}

async function connectTo(config: pg.ClientConfig, name: string): Promise<pg.Client> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 15_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (cause) {
    const said = cause instanceof Error && cause.message !== '' ? cause.message : String(codeOf(cause))
    throw new DatabaseUnavailable(
      `The database of ${name} does not let us in: ${said}; check the address, the user and the password.`,
      { cause },
    )
  }
}

type ServerFacts = {
  readonly version: number
  readonly text: string
  readonly encoding: string
  readonly database: string
  readonly login: string
  readonly mayCreate: boolean
}

async function checkServer(client: pg.Client): Promise<string> {
  const { rows } = await client.query<ServerFacts>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS text,
            current_setting('server_encoding') AS encoding, current_database() AS database, current_user AS login,
            has_database_privilege(current_database(), 'CREATE') AND has_schema_privilege('public', 'CREATE') AS "mayCreate"`,
  )
  const [facts] = rows
  if (facts === undefined)
    throw new DatabaseUnavailable('The database of DATABASE_URL did not say what it is.')
  if (facts.version < oldest) {
    throw new DatabaseUnavailable(
      `The database is PostgreSQL ${facts.text}, and Portolan needs 15 or later; upgrade it, or unset DATABASE_URL to use the private one.`,
    )
  }
  if (facts.encoding !== 'UTF8') {
    throw new DatabaseUnavailable(
      `The database ${facts.database} holds text as ${facts.encoding}; create one with ENCODING 'UTF8' TEMPLATE template0.`,
    )
  }
  if (!facts.mayCreate) {
    const login = client.escapeIdentifier(facts.login)
    throw new DatabaseUnavailable(
      `${facts.login} may not create tables in ${facts.database}; as its administrator run: ALTER DATABASE ${client.escapeIdentifier(facts.database)} OWNER TO ${login}; GRANT CREATE ON SCHEMA public TO ${login};`,
    )
  }
  return `PostgreSQL ${facts.text}, database ${facts.database} at ${client.host}`
}

/** Requests run as this role, which row-level security holds; made here if we may, else asked for. */
async function ensureRestrictedRole(owner: pg.Client, app: pg.Client): Promise<void> {
  const login = app.escapeIdentifier(await loginOf(app))
  const create = `CREATE ROLE ${restrictedRole} NOLOGIN NOSUPERUSER NOBYPASSRLS`
  const grant = `GRANT ${restrictedRole} TO ${login}`
  try {
    await createRole(owner, create)
    if (!(await canTakeRole(app))) await owner.query(grant)
  } catch (cause) {
    if (!['42501', '0LP01'].includes(codeOf(cause) ?? '')) throw cause
  }
  if (!(await canTakeRole(app))) {
    throw new DatabaseUnavailable(
      `The restricted role of the requests is missing, and this login may not make it; as administrator of the database run: ${create}; ${grant};`,
    )
  }
}

async function createRole(owner: pg.Client, create: string): Promise<void> {
  const { rows } = await owner.query<{ strong: boolean }>(
    `SELECT rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = $1`,
    [restrictedRole],
  )
  if (rows[0]?.strong) {
    throw new DatabaseUnavailable(
      `The role ${restrictedRole} must not pass row-level security; as administrator run: ALTER ROLE ${restrictedRole} NOSUPERUSER NOBYPASSRLS;`,
    )
  }
  if (rows.length > 0) return
  try {
    await owner.query(create)
  } catch (cause) {
    // Another server of the same start made it in between.
    if (!['42710', '23505'].includes(codeOf(cause) ?? '')) throw cause
  }
}

async function loginOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ login: string }>('SELECT current_user AS login')
  return rows[0]?.login ?? ''
}

async function canTakeRole(client: pg.Client): Promise<boolean> {
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL ROLE ${restrictedRole}`)
    return true
  } catch (cause) {
    // 22023: there is no such role; 42501: it is not ours to take.
    if (!['42501', '22023', '42704'].includes(codeOf(cause) ?? '')) throw cause
    return false
  } finally {
    await client.query('ROLLBACK')
  }
}
