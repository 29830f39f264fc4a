import type pg from 'pg'

/** How another process reaches a database: `DATABASE_DIRECT_URL` and `DATABASE_URL`. */
export type Addresses = { readonly owner: string; readonly app: string }

/** A folder of sockets stands where the host does, with its strokes written as `%2F`. */
export function addressOf(config: pg.ClientConfig): string {
  const { connectionString, user = '', password, host = '', port = 5432, database = '' } = config
  if (connectionString !== undefined) return connectionString
  const login = [user, typeof password === 'string' ? password : ''].map(encodeURIComponent).join(':')
  return `postgres://${login}@${encodeURIComponent(host)}:${port}/${database}`
}
