import { withTenant } from '@portolan/platform/database'
import { eachInTurn, sumInTurn } from '@portolan/platform/jobs'
import { type Day, day } from '@portolan/quantity'
import { exceptionEvents, type ExceptionPolicy } from '../../contract/index.ts'
import { type Escalation, escalationOf } from '../../domain/index.ts'
import { systemDoor } from '../system-door.ts'
import { readExceptionPolicy } from './exception-policy.ts'
import type { OpenException } from './keep-exceptions.ts'
import { type Chore, settleExceptions } from './settle-exceptions.ts'
import { type ByItself, tellOfException } from './tell-of-exception.ts'
import { readOffice, readSponsorsOrOffice } from './who-is-told.ts'

/** For every hour: what was decided closes, and of what nobody answered in time others are told, each once. */
export async function attendExceptions(chore: Chore, only?: string): Promise<number> {
  const parts = [settleExceptions, tellOfSilent]
  const [, told = 0] = await eachInTurn(parts, async (part) => await part(chore, only))
  return told
}

async function tellOfSilent({ owner, now }: Chore, only?: string): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    `select distinct tenant_id as id from project_exception
     where state = 'raised' and office_told_at is null and ($1::uuid is null or tenant_id = $1)`,
    [only ?? null],
  )
  return await sumInTurn(
    rows,
    async ({ id: tenantId }) =>
      await withTenant(
        systemDoor(owner),
        { tenantId, personId: undefined },
        'read write',
        async (tx) => await escalateAll({ tx, tenantId, now: now() }),
      ),
  )
}

async function escalateAll(by: ByItself): Promise<number> {
  const policy = await readExceptionPolicy(by.tx, by.tenantId)
  const silent = await by.tx
    .selectFrom('project_exception')
    .selectAll()
    .where('tenant_id', '=', by.tenantId)
    .where('state', '=', 'raised')
    .where('office_told_at', 'is', null)
    .orderBy('number')
    .forUpdate()
    .execute()
  const due = silent.flatMap((one) => dueOf(by, one, policy) ?? [])
  for (const { one, to } of due) await escalate(by, one, to)
  return due.length
}

function dueOf(
  { now }: ByItself,
  one: OpenException,
  policy: ExceptionPolicy,
): { readonly one: OpenException; readonly to: Escalation } | undefined {
  const next = escalationOf(silenceOf(one), policy)
  return next !== undefined && now.slice(0, 10) > next.after ? { one, to: next.to } : undefined
}

export function silenceOf(one: OpenException): Parameters<typeof escalationOf>[0] {
  const dayOf = (at: string | null): Day | null => (at === null ? null : day(at.slice(0, 10)))
  return {
    state: one.state === 'raised' ? 'raised' : 'closed',
    raisedOn: day(one.raised_at.slice(0, 10)),
    sponsorTold: dayOf(one.sponsor_told_at),
    officeTold: dayOf(one.office_told_at),
  }
}

async function escalate(by: ByItself, one: OpenException, to: Escalation): Promise<void> {
  const column = to === 'sponsor' ? 'sponsor_told_at' : 'office_told_at'
  await by.tx
    .updateTable('project_exception')
    .set({ [column]: by.now })
    .where('tenant_id', '=', by.tenantId)
    .where('id', '=', one.id)
    .execute()
  const { id, number, rule, investment_id: projectId } = one
  const tell = to === 'sponsor' ? await readSponsorsOrOffice(by, projectId) : await readOffice(by)
  await tellOfException(
    by,
    { id, number, rule, projectId },
    { step: `${to}-told`, event: exceptionEvents.exceptionEscalated, payload: { to, tell } },
  )
}
