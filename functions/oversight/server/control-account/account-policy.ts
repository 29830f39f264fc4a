import { common, happened, type InputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { accountEvents, type AccountPolicy, type setAccountPolicy } from '../../contract/index.ts'

/** By custom of the field, until somebody sets it: ten percent, whatever the amount, and a week to explain. */
const unset = { share: 0.1, amount: null, workdays: 5, version: 0, setBy: null, setAt: null } as const

export async function readAccountPolicy(tx: Tx, tenantId: string): Promise<AccountPolicy> {
  const row = await tx
    .selectFrom('account_policy as e')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.set_by'),
    )
    .select(['e.share', 'e.amount', 'e.currency', 'e.workdays', 'e.number', 'e.set_at', 'p.name'])
    .where('e.tenant_id', '=', tenantId)
    .orderBy('e.number', 'desc')
    .executeTakeFirst()
  if (row === undefined) return { ...unset, currency: await readCurrency(tx, tenantId) }
  return {
    share: row.share,
    amount: row.amount,
    currency: row.currency,
    workdays: row.workdays,
    version: row.number,
    setBy: row.name,
    setAt: row.set_at,
  }
}

/** Each setting is a row of its own: by which an explanation was asked can be said afterwards. */
export async function setPolicy({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof setAccountPolicy>>): Promise<Written<AccountPolicy>> {
  const { tenantId } = actor
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 271))`.execute(tx)
  const before = await readAccountPolicy(tx, tenantId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'policy', yours: expectedVersion, current: before.version })
  const { share, amount, workdays } = input
  await tx
    .insertInto('account_policy')
    .values({
      tenant_id: tenantId,
      number: before.version + 1,
      share,
      amount,
      currency: await readCurrency(tx, tenantId),
      workdays,
      set_by: actor.personId ?? '',
      set_at: now,
    })
    .execute()
  return {
    output: await readAccountPolicy(tx, tenantId),
    happening: happened(
      accountEvents.accountPolicySet,
      { subject: { kind: 'organisation', id: tenantId } },
      { share, workdays },
    ),
  }
}

async function readCurrency(tx: Tx, tenantId: string): Promise<string> {
  const { currency } = await tx
    .selectFrom('tenant')
    .select('currency')
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return currency
}
