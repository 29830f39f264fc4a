import { type DB, withTenant } from '@portolan/platform/database'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { Attention, exceptionEvents, exceptionRules } from '../../contract/index.ts'
import { breachesOf } from '../../domain/index.ts'
import { systemDoor } from '../system-door.ts'
import { readExceptionPolicy } from './exception-policy.ts'
import { raiseException } from './raise-exception.ts'
import type { Chore } from './settle-exceptions.ts'
import { type ByItself, addExceptionStep, tellOfException } from './tell-of-exception.ts'
import { readManagerOrOffice } from './who-is-told.ts'

export type OpenException = Selectable<DB['project_exception']>

type Standing = { readonly projectId: string; readonly run: string; readonly breaches: readonly Attention[] }

/**
 * After standings were computed: what is past its limit raises an exception, once for each project and rule; what is
 * back within it in two computations running is withdrawn. A reading raises nothing.
 */
export async function keepExceptions(by: ByItself, projectIds: readonly string[]): Promise<void> {
  const policy = await readExceptionPolicy(by.tx, by.tenantId)
  if (policy.version === 0) return
  const standings = await readBreaches(by, projectIds)
  const open = await readOpen(by, projectIds)
  for (const { projectId, run, breaches } of standings) {
    const ours = open.filter((one) => one.investment_id === projectId)
    for (const one of ours)
      await follow(by, one, { run, breach: breaches.find(({ rule }) => rule === one.rule) })
    for (const breach of breaches) {
      const rule = exceptionRules.find((one) => one === breach.rule && policy.rules.includes(one))
      if (rule !== undefined && !ours.some((one) => one.rule === rule))
        await raiseException(by, { projectId, run, rule, breach, policy: policy.version })
    }
  }
}

/** A new policy is held against what stands: nobody waits for the next day to hear of it. */
export async function raiseUnderPolicy({ owner, now }: Chore, tenantId: string): Promise<void> {
  await withTenant(systemDoor(owner), { tenantId, personId: undefined }, 'read write', async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 4))`.execute(tx)
    const { rows } = await sql<{ id: string }>`
      select investment_id as id from standing where tenant_id = ${tenantId}::uuid and is_current and asks_rank is not null
      order by investment_id`.execute(tx)
    await keepExceptions(
      { tx, tenantId, now: now() },
      rows.map(({ id }) => id),
    )
  })
}

const Kept = z.object({ items: z.array(Attention) })

async function readBreaches(
  { tx, tenantId }: ByItself,
  projectIds: readonly string[],
): Promise<readonly Standing[]> {
  const { rows } = await sql<{ projectId: string; run: string; attention: unknown }>`
    select investment_id as "projectId", run_id as run, detail -> 'attention' as attention from standing
    where tenant_id = ${tenantId}::uuid and is_current and investment_id = any(${[...projectIds]}::uuid[])
    order by investment_id`.execute(tx)
  return rows.map(({ attention, ...row }) => ({
    ...row,
    breaches: breachesOf(Kept.safeParse(attention).data?.items ?? []),
  }))
}

async function readOpen(
  { tx, tenantId }: ByItself,
  projectIds: readonly string[],
): Promise<readonly OpenException[]> {
  return await tx
    .selectFrom('project_exception')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`investment_id = any(${[...projectIds]}::uuid[])`)
    .where('state', '<>', 'closed')
    .forUpdate()
    .execute()
}

type Found = { readonly run: string; readonly breach: Attention | undefined }

async function follow(by: ByItself, one: OpenException, { run, breach }: Found): Promise<void> {
  if (breach !== undefined) await notePast(by, one, { run, breach })
  else if (one.within_run_id === null) await noteWithin(by, one, run)
  else if (one.within_run_id !== run) await withdraw(by, one)
}

async function notePast(
  by: ByItself,
  one: OpenException,
  { run, breach }: { readonly run: string; readonly breach: Attention },
): Promise<void> {
  if (one.latest_run_id === run && one.within_run_id === null) return
  const latest = { latest: JSON.stringify(breach), latest_run_id: run, within_run_id: null }
  await by.tx
    .updateTable('project_exception')
    .set(latest)
    .where('tenant_id', '=', by.tenantId)
    .where('id', '=', one.id)
    .execute()
  if (one.within_run_id !== null) await addStep(by, one, 'past-again')
}

async function noteWithin(by: ByItself, one: OpenException, run: string): Promise<void> {
  await by.tx
    .updateTable('project_exception')
    .set({ within_run_id: run })
    .where('tenant_id', '=', by.tenantId)
    .where('id', '=', one.id)
    .execute()
  await addStep(by, one, 'within')
}

async function addStep(by: ByItself, one: OpenException, kind: 'within' | 'past-again'): Promise<void> {
  const { tenantId, now } = by
  await addExceptionStep(
    by.tx,
    { tenantId, now, personId: null },
    { id: one.id, projectId: one.investment_id, kind },
  )
}

async function withdraw(by: ByItself, one: OpenException): Promise<void> {
  await by.tx
    .updateTable('project_exception')
    .set({ state: 'closed', closed_how: 'withdrawn', closed_at: by.now, version: one.version + 1 })
    .where('tenant_id', '=', by.tenantId)
    .where('id', '=', one.id)
    .execute()
  const { id, number, rule, investment_id: projectId } = one
  await tellOfException(
    by,
    { id, number, rule, projectId },
    {
      step: 'withdrawn',
      event: exceptionEvents.exceptionWithdrawn,
      payload: { tell: await readManagerOrOffice(by, projectId) },
    },
  )
}
