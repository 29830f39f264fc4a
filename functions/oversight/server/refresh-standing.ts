import { type Door, type Tx, withTenant } from '@portolan/platform/database'
import type { JobKind, Work } from '@portolan/platform/jobs'
import { tellTouched } from '@portolan/platform/live'
import { sql } from 'kysely'
import type pg from 'pg'
import { computeStandings, type DayStanding, toStandingInput } from '../domain/index.ts'
import { readHeldLimits } from './health-policy/read-limits.ts'
import { keepAccounts } from './control-account/keep-accounts.ts'
import { keepExceptions } from './exception/keep-exceptions.ts'
import { keepPlannedDays } from './raid/keep-planned-days.ts'
import { readSaid } from './read-said.ts'
import { type Clock, decideClock, keepClock } from './status-clock.ts'
import { hasOtherSchedule } from './schedule/read-schedule-evidence.ts'
import { systemDoor } from './system-door.ts'
import { hasNewerFacts } from './warning/read-warning-facts.ts'
import {
  type Computed,
  keepsAttention,
  noteRead,
  prepare,
  readLastHashes,
  replaceStandings,
  type Writing,
} from './write-standings.ts'

export const refreshJob = 'oversight.refresh-standing'

/** Computes every standing of an organisation that is behind: off the request path, in whole steps. */
export function refreshStandingKind({ owner }: { readonly owner: pg.Pool }): JobKind {
  const door = systemDoor(owner)
  return {
    id: refreshJob,
    title: () => 'Compute where the projects stand',
    run: async (work) => {
      const clock = await withTenant(door, asSystem(work), 'read write', async (tx) => {
        const decided = await decideClock(tx, work.tenantId, work.now())
        await keepClock(tx, work.tenantId, decided, work.now())
        return decided
      })
      return await refreshBehind(work, { door, owner, clock })
    },
  }
}

/** What the job would have computed on a day of the past: the status date that was decided since is left alone. */
export async function computePast(
  { owner, now }: { readonly owner: pg.Pool; readonly now: () => string },
  tenantId: string,
): Promise<void> {
  const door = systemDoor(owner)
  const work = { tenantId, input: {}, now, step: async () => undefined }
  const clock = await withTenant(door, asSystem(work), 'read only', (tx) => decideClock(tx, tenantId, now()))
  await refreshBehind(work, { door, owner, clock })
}

/** All standings of an organisation, also those that seem to be up to date: for what was told with days of the past. */
export async function computeAnew(
  { owner, now }: { readonly owner: pg.Pool; readonly now: () => string },
  tenantId: string,
): Promise<void> {
  const door = systemDoor(owner)
  const work = { tenantId, input: {}, now, step: async () => undefined }
  const { clock, ids } = await withTenant(door, asSystem(work), 'read write', async (tx) => {
    const decided = await decideClock(tx, tenantId, now())
    await keepClock(tx, tenantId, decided, now())
    return { clock: decided, ids: await readAll(tx, tenantId) }
  })
  await refresh(work, { door, owner, clock }, ids)
}

async function readAll(tx: Tx, tenantId: string): Promise<string[]> {
  const all = tx.selectFrom('investment').select('id').where('tenant_id', '=', tenantId).orderBy('id')
  return (await all.execute()).map(({ id }) => id)
}

type Means = { readonly door: Door; readonly owner: pg.Pool; readonly clock: Clock }

const projectsAtOnce = 200

type Refreshed = { projects: number; runs: number }

async function refreshBehind(work: Work, means: Means): Promise<Refreshed> {
  const behind = await withTenant(means.door, asSystem(work), 'read only', (tx) =>
    readBehind(tx, work.tenantId, means.clock),
  )
  return await refresh(work, means, behind)
}

async function refresh(
  work: Work,
  { door, owner, clock }: Means,
  behind: readonly string[],
): Promise<Refreshed> {
  let runs = 0
  for (let done = 0; done < behind.length; done += projectsAtOnce) {
    await work.step(done, behind.length)
    const ids = behind.slice(done, done + projectsAtOnce)
    runs += await withTenant(door, asSystem(work), 'read write', (tx) =>
      refreshBatch({ tx, tenantId: work.tenantId, now: work.now() }, ids, clock),
    )
    await tellTouched(owner, { tenantId: work.tenantId, touches: ['standing'] })
  }
  await work.step(behind.length, behind.length)
  return { projects: behind.length, runs }
}

function asSystem({ tenantId }: Work): { tenantId: string; personId: undefined } {
  return { tenantId, personId: undefined }
}

/** Behind is what changed since it was read, what was never computed, and what was computed for another day. */
export async function readBehind(tx: Tx, tenantId: string, clock: Clock): Promise<string[]> {
  const rows = await tx
    .selectFrom('investment as i')
    .leftJoin('standing as s', (join) =>
      join
        .onRef('s.tenant_id', '=', 'i.tenant_id')
        .onRef('s.investment_id', '=', 'i.id')
        .on('s.is_current', '=', true),
    )
    .select('i.id')
    .where('i.tenant_id', '=', tenantId)
    .where(
      sql<boolean>`(s.investment_id is null or s.computed_version <> i.version or s.as_of <> ${clock.day}::date or s.policy_number <> ${clock.limits} or not (${keepsAttention}) or ${hasOtherSchedule} or ${hasNewerFacts})`,
    )
    .orderBy('i.id')
    .execute()
  return rows.map((row) => row.id)
}

/** Answers how many runs were made. One refresh at a time: the later one has read the later plan. */
async function refreshBatch(writing: Writing, projectIds: readonly string[], clock: Clock): Promise<number> {
  const { tx, tenantId } = writing
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 4))`.execute(tx)
  const known = await readSaid(writing, projectIds, clock.day)
  const limits = await readHeldLimits(tx, tenantId)
  const prepared = known.map((one) => prepare(one, toStandingInput(one.said, clock.day, limits)))
  const last = await readLastHashes(writing, projectIds)
  const isSame = (one: Computed): boolean => last.get(one.said.project.id) === one.inputHash
  await noteRead(writing, prepared.filter(isSame))
  const computed = await computeAll(prepared.filter((one) => !isSame(one)))
  await replaceStandings(writing, computed)
  await keepPlannedDays(writing, projectIds)
  await keepExceptions(writing, projectIds)
  await keepAccounts(writing, projectIds, clock)
  return computed.length
}

const projectsBetweenBreaths = 5

/** The server answers requests in the same thread: it gets a turn every few projects. */
async function computeAll(all: readonly Computed[]): Promise<(Computed & { standings: DayStanding[] })[]> {
  const done = []
  for (const [at, one] of all.entries()) {
    done.push({ ...one, standings: computeStandings(one.input) })
    if (at % projectsBetweenBreaths === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return done
}
