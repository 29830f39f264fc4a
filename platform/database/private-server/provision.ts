import pg from 'pg'
import { adminLogin } from './initdb.ts'
import type { Secrets } from './secrets.ts'

export const ownerLogin = 'portolan_owner'
export const appLogin = 'portolan_app'
export const databaseName = 'portolan'

/**
 * Two logins and a database. Neither login is a superuser, so that whatever works here also works on a server
 * where Portolan is a guest; a superuser would walk through row-level security without a word.
 */
export async function provision(host: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client(loginConfig(host, adminLogin, secrets.admin, 'postgres'))
  await client.connect()
  try {
    await ensureLogin(client, ownerLogin, secrets.owner)
    await ensureLogin(client, appLogin, secrets.app)
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerLogin}`)
  } finally {
    await client.end()
  }
}

async function ensureLogin(client: pg.Client, name: string, password: string): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name])
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER'
  const walls = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE'
  await client.query(`${verb} ROLE ${name} ${walls} PASSWORD ${client.escapeLiteral(password)}`)
}

export function loginConfig(host: string, user: string, password: string, database: string): pg.ClientConfig {
  return { host, port: 5432, user, password, database, application_name: 'portolan' }
}
