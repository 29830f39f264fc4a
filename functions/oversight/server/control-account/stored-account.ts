import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import { type Selectable, sql } from 'kysely'

export type StoredAccount = Selectable<DB['control_account']> & {
  readonly project: string
  readonly project_code: string | null
  readonly portfolio: string | null
  readonly project_manager_id: string | null
  readonly project_manager: string | null
  readonly manager: string
  readonly namer: string
  readonly schedule_version: number | null
  readonly as_of: string | null
  readonly period: string | null
  readonly period_since: string | null
  readonly unit: string | null
  readonly withheld: boolean | null
  readonly figures: unknown
  /** The newest explanation of the period in which the newest plan lies, and how it was judged. */
  readonly written_by: string | null
  readonly explanation_id: string | null
  readonly accepted: boolean | null
  /** What whoever explained it last said that it will cost. */
  readonly estimate: number | null
  readonly estimate_unit: string | null
}

type Wanted = {
  /** For what the house does by itself, before whom there are no walls. */
  readonly tenantId?: string
  readonly id?: string
  readonly projectId?: string | undefined
  /** Those that have ended as well. */
  readonly ended?: boolean
}

/** The accounts that the reader sees; the walls are the database’s. */
export async function readAccountRows(tx: Tx, of: Wanted): Promise<readonly StoredAccount[]> {
  const { rows } = await sql<StoredAccount>`
    select a.*, i.name as project, i.code as project_code, i.portfolio_id as portfolio, i.manager_id as project_manager_id,
      pm.name as project_manager, m.name as manager, n.name as namer, r.schedule_version, r.as_of, r.period, r.period_since, r.unit,
      r.withheld, r.figures, x.id as explanation_id, x.written_by, j.accepted, e.estimate, e.unit as estimate_unit
    from control_account a
    join investment i on i.tenant_id = a.tenant_id and i.id = a.investment_id
    join person m on m.tenant_id = a.tenant_id and m.id = a.manager_id
    join person n on n.tenant_id = a.tenant_id and n.id = a.named_by
    left join person pm on pm.tenant_id = i.tenant_id and pm.id = i.manager_id
    left join account_reading r on r.tenant_id = a.tenant_id and r.account_id = a.id
    left join lateral (select id, written_by from account_explanation
      where tenant_id = a.tenant_id and account_id = a.id and period = r.period order by number desc limit 1) x on true
    left join account_judgement j on j.tenant_id = a.tenant_id and j.explanation_id = x.id
    left join lateral (select estimate, unit from account_explanation
      where tenant_id = a.tenant_id and account_id = a.id and estimate is not null order by written_at desc, number desc limit 1) e on true
    where (${of.tenantId ?? null}::uuid is null or a.tenant_id = ${of.tenantId ?? null}::uuid)
      and (${of.id ?? null}::uuid is null or a.id = ${of.id ?? null}::uuid)
      and (${of.projectId ?? null}::uuid is null or a.investment_id = ${of.projectId ?? null}::uuid)
      and (${of.ended ?? false} or a.ended_at is null)
    order by lower(a.code), a.id`.execute(tx)
  return rows
}

export async function readAccountRow(tx: Tx, projectId: string, id: string): Promise<StoredAccount> {
  const [found] = await readAccountRows(tx, { id, projectId, ended: true })
  if (found === undefined) throw refuse(common.notFound, { kind: 'control account' })
  return found
}

/** The one that an edit names by its version, kept from others until the transaction ends. */
export async function readForEdit(
  tx: Tx,
  { projectId, accountId }: { readonly projectId: string; readonly accountId: string },
  expectedVersion: number,
): Promise<StoredAccount> {
  await lockAccount(tx, accountId)
  const one = await readAccountRow(tx, projectId, accountId)
  if (one.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'control account', yours: expectedVersion, current: one.version })
  return one
}

export async function lockAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.selectFrom('control_account').select('id').where('id', '=', accountId).forUpdate().execute()
}

export function aboutAccount({ id, investment_id: projectId }: Pick<StoredAccount, 'id' | 'investment_id'>) {
  return { subject: { kind: 'control-account', id }, projectId }
}
