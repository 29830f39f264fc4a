import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './index.ts'
import { startTestServer } from './testing/start-test-server.ts'
import type { StartedTestServer } from './testing/start-test-server.ts'
import { asAdmin } from './testing/test-server.ts'
import type { TestServer } from './testing/test-server.ts'

const guest = 'portolan_guest'
const name = 'guest_database'

describe('a given server', () => {
  let started: StartedTestServer
  let server: TestServer
  let url = ''
  const open = (address: string): ReturnType<typeof openDatabase> =>
    openDatabase({ url: address, dataFolder: '/nowhere', log: () => undefined })

  beforeAll(async () => {
    // A server of its own, whatever the run uses: these tests take and give rights.
    started = await startTestServer(undefined)
    server = started.server
    await asAdmin(server, async (admin) => {
      await admin.query(`CREATE ROLE ${guest} LOGIN PASSWORD 'open'`)
      await admin.query(`CREATE DATABASE ${name}`)
    })
    const host = encodeURIComponent(String(server.admin.host))
    url = `postgres://${guest}:open@localhost:${server.admin.port}/${name}?host=${host}`
  })
  afterAll(() => started.stop())

  it('is left alone if the login may not create tables, with the statements to run', async () => {
    await expect(open(url)).rejects.toThrow(`GRANT CREATE ON SCHEMA public TO "${guest}";`)
  })

  it('asks for the restricted role with two statements if the login may not grant it', async () => {
    await asAdmin(server, (admin) => admin.query(`ALTER DATABASE ${name} OWNER TO ${guest}`))
    await expect(open(url)).rejects.toThrow(
      `run: CREATE ROLE portolan_app NOLOGIN NOSUPERUSER NOBYPASSRLS; GRANT portolan_app TO "${guest}";`,
    )
  })

  it('works with one login that takes the restricted role in each transaction', async () => {
    await asAdmin(server, (admin) => admin.query(`GRANT portolan_app TO ${guest}`))
    const opened = await open(url)
    try {
      expect([opened.kind, opened.appNeedsSetRole]).toEqual(['given', true])
      const client = await opened.app.connect()
      await client.query('BEGIN; SET LOCAL ROLE portolan_app')
      expect((await client.query('SELECT current_user AS who')).rows).toEqual([{ who: 'portolan_app' }])
      await client.query('ROLLBACK')
      client.release()
    } finally {
      await opened.stop()
    }
  })

  it('survives the loss of its connections and goes on with new ones', async () => {
    const lines: string[] = []
    const opened = await openDatabase({ url, dataFolder: '/nowhere', log: (line) => lines.push(line) })
    try {
      await opened.app.query('SELECT 1')
      await asAdmin(server, (admin) =>
        admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [guest]),
      )
      await expect.poll(() => lines.length).toBeGreaterThan(0)
      expect((await opened.app.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
    } finally {
      await opened.stop()
    }
  })

  it('says what is wrong with an address', async () => {
    await expect(open('mysql://somewhere')).rejects.toThrow('DATABASE_URL must look like postgres://')
    await expect(open(url.replace(':open@', ':wrong@'))).rejects.toThrow(
      /does not let us in: password authentication failed/,
    )
    await expect(open('postgres://a:b@127.0.0.1:1/c')).rejects.toThrow(/does not let us in: .*ECONNREFUSED/)
  })

  it('is refused when it does not hold text as UTF-8', async () => {
    await asAdmin(server, (admin) =>
      admin.query(
        `CREATE DATABASE ascii OWNER ${guest} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`,
      ),
    )
    await expect(open(url.replace(name, 'ascii'))).rejects.toThrow(/holds text as SQL_ASCII/)
  })
})
