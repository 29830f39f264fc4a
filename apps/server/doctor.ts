import { appliedMigrations, type Database, readMigrations } from '@portolan/platform/database'
import { readSignedHeads, type SignedHead, verifyEvents } from '@portolan/platform/events'
import { statfs } from 'node:fs/promises'
import type pg from 'pg'
import type { DoctorFault, DoctorReport } from './administration-operations.ts'

export type Examined = { readonly database: Database; readonly dataFolder: string; readonly now: string }

const leastFreeBytes = 500_000_000
const outboxPatienceMinutes = 15
const jobPatienceHours = 2
/** From so many tries on the outbox leaves an event alone (platform/outbox). */
const triesBeforeRest = 20

/** Looks the whole server over and changes nothing. Whatever is wrong is a fault in the report, never thrown. */
export async function examine({ database, dataFolder, now }: Examined): Promise<DoctorReport> {
  const faults: DoctorFault[] = []
  const client = await database.owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const migrations = await examineMigrations(client, faults)
    const events = migrations.applied === 0 ? [] : await examineEvents(client, dataFolder, faults)
    return {
      at: now,
      database: database.describe,
      events,
      walls: await examineWalls(client, faults),
      migrations,
      outbox: migrations.applied === 0 ? emptyOutbox : await examineOutbox(client, now, faults),
      jobs: migrations.applied === 0 ? noJobs : await examineJobs(client, now, faults),
      disk: await examineDisk(client, dataFolder, faults),
      rows: await countRows(client),
      faults,
    }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

const emptyOutbox = { waiting: 0, resting: 0, oldestAt: null }
const noJobs = { waiting: 0, running: 0, failed: 0, stuck: 0 }

function fault(check: DoctorFault['check'], sentence: string): DoctorFault {
  return { check, organisation: null, event: null, sentence }
}

async function examineEvents(
  client: pg.ClientBase,
  folder: string,
  faults: DoctorFault[],
): Promise<DoctorReport['events']> {
  const signed = await readSignedHeads(folder).catch((cause: Error): ReadonlyMap<string, SignedHead> => {
    faults.push(fault('events', cause.message))
    return new Map()
  })
  const { rows: tenants } = await client.query<{ id: string; name: string; kind: string }>(
    'select id, name, kind from tenant order by created_at, id',
  )
  for (const [tenantId, head] of signed) {
    if (tenants.some(({ id }) => id === tenantId)) continue
    faults.push(
      fault(
        'events',
        `The organisation ${tenantId} is gone, and its log was signed up to event ${head.seq} on ${head.at}.`,
      ),
    )
  }
  const shown: DoctorReport['events'] = []
  for (const { id, name, kind } of tenants) {
    const head = signed.get(id)
    const verified = await verifyEvents(client, id, head)
    for (const { seq, sentence } of verified.faults)
      faults.push({ check: 'events', organisation: name, event: seq, sentence })
    shown.push({
      organisation: name,
      kind,
      events: verified.events,
      signedUpTo: head?.seq ?? null,
      signedAt: head?.at ?? null,
    })
  }
  return shown
}

type Wall = {
  readonly name: string
  readonly walled: boolean
  readonly open: boolean
  readonly policies: number
}

/** What the role of the requests may touch at all has a wall, and that role cannot pass it. */
async function examineWalls(client: pg.ClientBase, faults: DoctorFault[]): Promise<DoctorReport['walls']> {
  const { rows } = await client.query<Wall>(
    `select c.relname as name, c.relrowsecurity as walled,
            has_table_privilege('portolan_app', c.oid, 'select, insert, update, delete')
              or has_any_column_privilege('portolan_app', c.oid, 'select, insert, update') as open,
            (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  )
  for (const { name, walled, open, policies } of rows)
    if (open && (!walled || policies === 0))
      faults.push(
        fault(
          'walls',
          `The table ${name} has no wall: requests of one organisation could read another's rows.`,
        ),
      )
  const { rows: roles } = await client.query<{ passes: boolean }>(
    `select rolsuper or rolbypassrls as passes from pg_roles where rolname = 'portolan_app'`,
  )
  if (roles[0]?.passes)
    faults.push(
      fault(
        'walls',
        'The role portolan_app may pass the walls. Run: ALTER ROLE portolan_app NOSUPERUSER NOBYPASSRLS.',
      ),
    )
  return { tables: rows.length, walled: rows.filter(({ walled }) => walled).length }
}

async function examineMigrations(
  client: pg.ClientBase,
  faults: DoctorFault[],
): Promise<DoctorReport['migrations']> {
  const known = readMigrations()
  const applied = await appliedMigrations(client)
  const odd = applied.find(({ name, sha256 }, at) => known[at]?.name !== name || known[at]?.sha256 !== sha256)
  if (odd)
    faults.push(
      fault(
        'migrations',
        `The migration ${odd.name} of this database is not the one of this version of Portolan.`,
      ),
    )
  else if (applied.length < known.length)
    faults.push(
      fault(
        'migrations',
        `${known.length - applied.length} of ${known.length} migrations wait. Start the server once.`,
      ),
    )
  return { applied: applied.length, known: known.length }
}

async function examineOutbox(
  client: pg.ClientBase,
  now: string,
  faults: DoctorFault[],
): Promise<DoctorReport['outbox']> {
  const { rows } = await client.query<{
    waiting: number
    resting: number
    late: number
    oldestAt: string | null
    because: string | null
  }>(
    `select count(*)::int as waiting, (count(*) filter (where attempts >= ${triesBeforeRest}))::int as resting,
            (count(*) filter (where created_at < $1::timestamptz - make_interval(mins => $2)))::int as late,
            min(created_at) as "oldestAt", max(failed_because) as because
     from outbox where delivered_at is null`,
    [now, outboxPatienceMinutes],
  )
  const { waiting = 0, resting = 0, late = 0, oldestAt = null, because = null } = rows[0] ?? {}
  const why = because === null ? '' : ` The last reason: ${because}`
  if (resting > 0)
    faults.push(fault('outbox', `${resting} events were not answered after ${triesBeforeRest} tries.${why}`))
  else if (late > 0)
    faults.push(
      fault(
        'outbox',
        `${late} events wait for an answer for more than ${outboxPatienceMinutes} minutes.${why}`,
      ),
    )
  return { waiting, resting, oldestAt }
}

async function examineJobs(
  client: pg.ClientBase,
  now: string,
  faults: DoctorFault[],
): Promise<DoctorReport['jobs']> {
  const { rows } = await client.query<DoctorReport['jobs']>(
    `select (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'running'))::int as running,
            (count(*) filter (where state = 'failed'))::int as failed,
            (count(*) filter (where state in ('waiting', 'running')
              and coalesce(started_at, created_at) < $1::timestamptz - make_interval(hours => $2)))::int as stuck
     from job`,
    [now, jobPatienceHours],
  )
  const jobs = rows[0] ?? noJobs
  if (jobs.stuck > 0)
    faults.push(
      fault(
        'jobs',
        `${jobs.stuck} jobs have neither ended nor failed for ${jobPatienceHours} hours. Restart the server: it takes them up again.`,
      ),
    )
  return jobs
}

async function examineDisk(
  client: pg.ClientBase,
  folder: string,
  faults: DoctorFault[],
): Promise<DoctorReport['disk']> {
  const { bavail, bsize } = await statfs(folder)
  const freeBytes = bavail * bsize
  if (freeBytes < leastFreeBytes)
    faults.push(
      fault(
        'disk',
        `Only ${Math.round(freeBytes / 1_000_000)} MB are free where ${folder} lies. Free some space.`,
      ),
    )
  const { rows } = await client.query<{ size: string }>(
    'select pg_database_size(current_database())::text as size',
  )
  return { freeBytes, databaseBytes: Number(rows[0]?.size ?? 0) }
}

async function countRows(client: pg.ClientBase): Promise<Record<string, number>> {
  const { rows: tables } = await client.query<{ name: string; counting: string }>(
    `select relname as name, format('select count(*)::int as rows from public.%I', relname) as counting
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name, counting } of tables)
    counts[name] = (await client.query<{ rows: number }>(counting)).rows[0]?.rows ?? 0
  return counts
}
