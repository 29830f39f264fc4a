import { withTenant } from '@portolan/platform/database'
import { sumInTurn } from '@portolan/platform/jobs'
import { sql } from 'kysely'
import type pg from 'pg'
import { exceptionEvents } from '../../contract/index.ts'
import { reopenedTo } from '../../domain/index.ts'
import { systemDoor } from '../system-door.ts'
import { type ByItself, tellOfException } from './tell-of-exception.ts'
import { readManagerOrOffice } from './who-is-told.ts'

export type Chore = { readonly owner: pg.Pool; readonly now: () => string }

type Settled = {
  readonly id: string
  readonly projectId: string
  readonly number: number
  readonly rule: string
  readonly answeredAt: string | null
  readonly version: number
  readonly decision: number
  readonly decided: boolean
  readonly chosen: string | null
}

/** Exceptions whose question has come to its end: a decision closes them, any other end opens them again. */
export async function settleExceptions({ owner, now }: Chore, only?: string): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    `select distinct e.tenant_id as id from project_exception e where e.state = 'asked' and ($1::uuid is null or e.tenant_id = $1)`,
    [only ?? null],
  )
  return await sumInTurn(
    rows,
    async ({ id: tenantId }) =>
      await withTenant(
        systemDoor(owner),
        { tenantId, personId: undefined },
        'read write',
        async (tx) => await settle({ tx, tenantId, now: now() }),
      ),
  )
}

async function settle(by: ByItself): Promise<number> {
  const settled = await readSettled(by)
  for (const one of settled) await (one.decided ? close(by, one) : reopen(by, one))
  return settled.length
}

/** What carries calls has come to its end once they are carried out; what stands in words alone, once it is decided. */
async function readSettled({ tx, tenantId }: ByItself): Promise<readonly Settled[]> {
  const { rows } = await sql<Settled>`
    select e.id, e.investment_id as "projectId", e.number, e.rule, e.answered_at as "answeredAt", e.version,
      d.number as decision, d.state in ('decided', 'executed') as decided, o.title as chosen
    from project_exception e
    join decision d on d.tenant_id = e.tenant_id and d.id = e.decision_id
    left join decision_option o on o.tenant_id = d.tenant_id and o.decision_id = d.id and o.number = d.chosen_option
    where e.tenant_id = ${tenantId}::uuid and e.state = 'asked' and (d.state in ('executed', 'outdated', 'failed', 'withdrawn', 'lapsed')
      or d.state = 'decided' and jsonb_array_length(coalesce(o.calls, '[]')) = 0)
    order by e.number for update of e`.execute(tx)
  return rows
}

async function close(by: ByItself, one: Settled): Promise<void> {
  await by.tx
    .updateTable('project_exception')
    .set({ state: 'closed', closed_how: 'decided', closed_at: by.now, version: one.version + 1 })
    .where('tenant_id', '=', by.tenantId)
    .where('id', '=', one.id)
    .execute()
  await tellOfException(by, one, {
    step: 'decided',
    event: exceptionEvents.exceptionDecided,
    payload: { decision: one.decision, tell: await readManagerOrOffice(by, one.projectId) },
    words: `D-${one.decision}${one.chosen === null ? '' : `: ${one.chosen}`}`,
  })
}

async function reopen(by: ByItself, one: Settled): Promise<void> {
  await by.tx
    .updateTable('project_exception')
    .set({ state: reopenedTo(one.answeredAt), version: one.version + 1 })
    .where('tenant_id', '=', by.tenantId)
    .where('id', '=', one.id)
    .execute()
  await tellOfException(by, one, {
    step: 'question-ended',
    event: exceptionEvents.exceptionQuestionEnded,
    payload: { tell: await readManagerOrOffice(by, one.projectId) },
    words: `D-${one.decision}`,
  })
}
