import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { AlreadyRunning, codeOf, DatabaseUnavailable } from './faults.ts'

/** A connection held as long as the server runs: it proves we are the one, and its end tells of a dead database. */
export type Guard = { readonly lost: Promise<void>; release(): Promise<void> }

export type GuardExpectation = { readonly cluster: string; readonly test: boolean; readonly pid: number }

const patienceMilliseconds = 10_000

export async function standGuard(config: pg.ClientConfig, expected: GuardExpectation): Promise<Guard> {
  const client = await firstConnection(config)
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  try {
    await checkIdentity(client, expected)
    await takeSessionLock(client, expected)
  } catch (cause) {
    await client.end()
    throw cause
  }
  return { lost, release: () => client.end() }
}

/** 'ready' in the pid file may be an older server's word: only a real connection counts. */
async function firstConnection(config: pg.ClientConfig): Promise<pg.Client> {
  const giveUp = Date.now() + patienceMilliseconds
  for (;;) {
    const client = new pg.Client({ ...config, keepAlive: true })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (cause) {
      const passing = ['ECONNREFUSED', 'ENOENT', '57P03', 'ECONNRESET'].includes(codeOf(cause) ?? '')
      if (!passing || Date.now() > giveUp) throw cause
      await pause(20)
    }
  }
}

async function checkIdentity(client: pg.Client, expected: GuardExpectation): Promise<void> {
  const { rows } = await client.query<{ folder: string; fsync: string; pages: string }>(
    `SELECT current_setting('data_directory') AS folder, current_setting('fsync') AS fsync,
            current_setting('full_page_writes') AS pages`,
  )
  const [row] = rows
  if (row?.folder !== expected.cluster) {
    throw new DatabaseUnavailable(
      `Another database (${row?.folder}) answers in the place of ${expected.cluster}.`,
    )
  }
  if (!expected.test && (row.fsync !== 'on' || row.pages !== 'on')) {
    throw new DatabaseUnavailable(
      `In ${expected.cluster}/postgresql.conf fsync or full_page_writes is off, so a power cut would destroy the data; remove that line.`,
    )
  }
}

/** Free at once after a kill, or within a second if a statement was running. */
async function takeSessionLock(client: pg.Client, expected: GuardExpectation): Promise<void> {
  const giveUp = Date.now() + patienceMilliseconds
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended('portolan: the one server of this cluster', 0)) AS mine`,
    )
    if (rows[0]?.mine) return
    if (Date.now() > giveUp) {
      throw new AlreadyRunning(
        `Another server is already using the database in ${expected.cluster} (PostgreSQL is process ${expected.pid}); stop it first, or name another folder with PORTOLAN_DATA.`,
        expected.pid,
      )
    }
    await pause(50)
  }
}
