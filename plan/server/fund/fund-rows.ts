import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { moneyInWords } from '@portolan/quantity'
import { sql } from 'kysely'
import { type FundRow, fundRefusals, trancheStates } from '../../contract/index.ts'
import { fundFigures, type FundShare, overdrawnFund } from '../../domain/index.ts'

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectFunds(tx: Tx) {
  return tx
    .selectFrom('fund as f')
    .leftJoin('person as o', (join) =>
      join.onRef('o.tenant_id', '=', 'f.tenant_id').onRef('o.id', '=', 'f.owner_id'),
    )
    .selectAll('f')
    .select('o.name as owner_name')
}

export type StoredFund = Awaited<ReturnType<ReturnType<typeof selectFunds>['executeTakeFirstOrThrow']>>

/** Held until the transaction ends: all that draws on a fund comes one after the other. */
export async function takeFund(tx: Tx, fundId: string): Promise<StoredFund> {
  await tx.selectFrom('fund').select('id').where('id', '=', fundId).forUpdate().execute()
  const row = await selectFunds(tx).where('f.id', '=', fundId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'fund' })
  return row
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectTranches(tx: Tx) {
  return tx
    .selectFrom('fund_tranche as t')
    .leftJoin('person as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.asked_by'),
    )
    .leftJoin('person as r', (join) =>
      join.onRef('r.tenant_id', '=', 't.tenant_id').onRef('r.id', '=', 't.released_by'),
    )
    .selectAll('t')
    .select(['a.name as asker', 'r.name as releaser'])
    .orderBy('t.position')
}

export type StoredTranche = Awaited<ReturnType<ReturnType<typeof selectTranches>['executeTakeFirstOrThrow']>>

export type StoredShare = FundShare & {
  readonly fundId: string
  readonly project: string
  readonly invoiced: number
}

/** What each project that is seen has of funds, and what of it is ordered and invoiced. */
export async function readShares(tx: Tx, fundIds: readonly string[]): Promise<readonly StoredShare[]> {
  if (fundIds.length === 0) return []
  const { rows } = await sql<StoredShare>`
    with given as (
      select fund_id, investment_id, sum(amount)::bigint as amount from fund_move
      where fund_id = any(${[...fundIds]}::uuid[]) group by 1, 2),
    drawn as (
      select o.fund_id, o.investment_id, sum(l.amount)::bigint as amount from purchase_order o
      join order_line l on l.tenant_id = o.tenant_id and l.order_id = o.id and l.revision = o.revision
      where o.fund_id = any(${[...fundIds]}::uuid[]) group by 1, 2),
    billed as (
      select o.fund_id, o.investment_id, sum(l.amount)::bigint as amount from purchase_order o
      join supplier_invoice s on s.tenant_id = o.tenant_id and s.order_id = o.id and s.state <> 'rejected'
      join invoice_line l on l.tenant_id = s.tenant_id and l.invoice_id = s.id
      where o.fund_id = any(${[...fundIds]}::uuid[]) group by 1, 2)
    select fund_id as "fundId", investment_id as "projectId", i.name as project, coalesce(given.amount, 0) as allocated,
      coalesce(drawn.amount, 0) as ordered, coalesce(billed.amount, 0) as invoiced
    from given full join drawn using (fund_id, investment_id) left join billed using (fund_id, investment_id)
    join investment i on i.id = investment_id order by i.name_key, i.id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    allocated: Number(row.allocated),
    ordered: Number(row.ordered),
    invoiced: Number(row.invoiced),
  }))
}

/** Whoever made the fund overdrawn is told by what, and how much. */
export async function refuseOverdrawn(tx: Tx, fundId: string): Promise<void> {
  const fund = await takeFund(tx, fundId)
  const tranches = await tx
    .selectFrom('fund_tranche')
    .select(['amount', 'state'])
    .where('fund_id', '=', fundId)
    .execute()
  const found = overdrawnFund({
    amount: fund.amount,
    tranches: tranches.map(({ amount, state }) => ({ amount, released: state === 'released' })),
    shares: await readShares(tx, [fundId]),
  })
  if (found === undefined) return
  const above = moneyInWords({ amount: found.above, currency: fund.currency })
  if (found.by === 'tranches') throw refuse(fundRefusals.tranchesAboveFund, { above })
  if (found.by === 'allocations') throw refuse(fundRefusals.aboveReleased, { above, fund: fund.name })
  throw refuse(fundRefusals.aboveAllocation, { above, fund: fund.name })
}

/** Of one project, whether it has ordered more of the fund than it was given: also for those who see no other project. */
export async function refuseOverordered(
  tx: Tx,
  { id, name, currency }: StoredFund,
  projectId: string,
): Promise<void> {
  const share = (await readShares(tx, [id])).find((one) => one.projectId === projectId)
  const above = (share?.ordered ?? 0) - (share?.allocated ?? 0)
  if (above <= 0) return
  throw refuse(fundRefusals.aboveAllocation, { above: moneyInWords({ amount: above, currency }), fund: name })
}

export function toFundRow(
  fund: StoredFund,
  tranches: readonly StoredTranche[],
  shares: readonly StoredShare[],
): FundRow {
  const figures = fundFigures({
    amount: fund.amount,
    tranches: tranches.map(({ amount, state }) => ({ amount, released: state === 'released' })),
    shares,
    invoiced: shares.reduce((sum, { invoiced }) => sum + invoiced, 0),
  })
  const open = tranches.filter(({ state }) => trancheState(state) !== 'released')
  return {
    id: fund.id,
    name: fund.name,
    owner: fund.owner_id === null ? null : { id: fund.owner_id, name: fund.owner_name ?? '' },
    currency: fund.currency,
    from: fund.from_day,
    to: fund.to_day,
    figures,
    projects: shares.filter(({ allocated }) => allocated !== 0).length,
    waiting: open.filter(({ state }) => state === 'asked').length,
    next: open.map(({ due_day: due }) => due).toSorted()[0] ?? null,
    version: fund.version,
  }
}

export function trancheState(state: string): (typeof trancheStates)[number] {
  return trancheStates.find((one) => one === state) ?? 'planned'
}
