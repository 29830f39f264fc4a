import { systemDoor } from '../system-door.ts'
import { type Tx, withTenant } from '@portolan/platform/database'
import type { FactsReader } from '@portolan/platform/facts'
import { sumInTurn, type JobKind, type Queue, type Work } from '@portolan/platform/jobs'
import { tellTouched } from '@portolan/platform/live'
import { sql } from 'kysely'
import type pg from 'pg'
import { keepGateStandings } from './gate-standings.ts'

export const refreshGatesJob = 'standards.refresh-gates'

export type GateMeans = { readonly owner: pg.Pool; readonly readFacts: FactsReader }

const projectsAtOnce = 250

/** Evaluates the gates of every project that follows a method, off the request path: lists read what it found. */
export function refreshGatesKind({ owner, readFacts }: GateMeans): JobKind {
  const door = systemDoor(owner)
  return {
    id: refreshGatesJob,
    title: () => 'Look at the gates of all projects',
    run: async (work) => {
      const asSystem = { tenantId: work.tenantId, personId: undefined }
      const ids = await withTenant(door, asSystem, 'read only', (tx) => readFollowing(tx, work.tenantId))
      for (let done = 0; done < ids.length; done += projectsAtOnce) {
        await work.step(done, ids.length)
        const some = ids.slice(done, done + projectsAtOnce)
        await withTenant(door, asSystem, 'read write', (tx) => keepSome(tx, { work, readFacts }, some))
      }
      await work.step(ids.length, ids.length)
      await tellTouched(owner, { tenantId: work.tenantId, touches: ['gate'] })
      return { projects: ids.length }
    },
  }
}

/** One at a time: the later one has read the later record. */
async function keepSome(
  tx: Tx,
  { work, readFacts }: { readonly work: Work; readonly readFacts: FactsReader },
  ids: readonly string[],
): Promise<void> {
  const { tenantId } = work
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 162))`.execute(tx)
  await keepGateStandings({ tx, tenantId, now: work.now(), readFacts }, ids)
}

async function readFollowing(tx: Tx, tenantId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('project_method as m')
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'm.tenant_id').onRef('i.id', '=', 'm.investment_id'),
    )
    .select('m.investment_id')
    .where('m.tenant_id', '=', tenantId)
    .where('i.state', '<>', 'closed')
    .orderBy('m.investment_id')
    .execute()
  return rows.map((row) => row.investment_id)
}

/** A job that still waits will read what has just been written: a second one would find nothing to do. */
export async function waitsForGates(tx: Tx, tenantId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('job')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', refreshGatesJob)
    .where('state', '=', 'waiting')
    .where('cancel_asked_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

type Hourly = {
  readonly owner: pg.Pool
  readonly enqueue: Queue['enqueue']
  readonly now: () => string
}

/** For every start and every hour: a waiver may have run out, a day has turned, or an answer was lost with a server. */
export async function enqueueDueGates({ owner, enqueue, now }: Hourly): Promise<number> {
  const door = systemDoor(owner)
  const { rows } = await owner.query<{ tenantId: string }>(
    `select distinct m.tenant_id as "tenantId" from project_method m
     join investment i on i.tenant_id = m.tenant_id and i.id = m.investment_id and i.state <> 'closed'
     left join gate_standing s on s.tenant_id = m.tenant_id and s.investment_id = m.investment_id
     where s.investment_id is null or s.method_version <> m.version or s.computed_at < $1::timestamptz - interval '50 minutes'
     order by 1`,
    [now()],
  )
  return await sumInTurn(rows, async ({ tenantId }) => {
    const presence = { tenantId, personId: undefined }
    if (await withTenant(door, presence, 'read only', (tx) => waitsForGates(tx, tenantId))) return 0
    await enqueue({ tenantId, kind: refreshGatesJob, input: {} })
    return 1
  })
}
