import type { Tx } from '@portolan/platform/database'
import { readBaselines, readSpent } from '@portolan/plan/server'
import { sql } from 'kysely'
import type { CardRecord, FinalAccount } from '../../contract/index.ts'
import { finalAccount } from '../../domain/index.ts'

type Asked = { readonly projectId: string; readonly asOf: string }

/** The final account of a project as of a day. */
export async function readAccount(
  tx: Tx,
  { projectId, asOf }: Asked,
  settlement: FinalAccount['settlement'],
): Promise<FinalAccount> {
  const baselines = (await readBaselines(tx, [projectId])).map(({ baseline }) => baseline)
  const { currency, actual, kinds } = await readSpent(tx, projectId, asOf)
  return finalAccount({ asOf, currency, baselines, actual, kinds: [...kinds], settlement })
}

/** What the record says of a project that its success is judged by, as of a day. */
export async function readCardRecord(
  tx: Tx,
  { projectId, asOf }: Asked,
  lastDay: string,
): Promise<CardRecord> {
  const baselines = (await readBaselines(tx, [projectId])).map(({ baseline }) => baseline)
  const [first] = baselines
  const spent = await readSpent(tx, projectId, asOf)
  const { first: cost } = finalAccount({ asOf, ...spent, kinds: [], baselines, settlement: none })
  const { rows } = await sql<{ items: number; accepted: number }>`
    select count(*)::integer as items, (count(*) filter (where state = 'accepted'))::integer as accepted
    from scope_item where investment_id = ${projectId}::uuid and counting not in ('holds-others', 'dropped')`.execute(
    tx,
  )
  return {
    asOf,
    start: first?.start ?? null,
    planned: first?.finish ?? null,
    lastDay,
    currency: spent.currency,
    first: cost,
    actual: spent.actual,
    items: rows[0]?.items ?? 0,
    accepted: rows[0]?.accepted ?? 0,
  }
}

const none = { orders: 0, invoices: 0, milestones: 0 }
