import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { type Fund, listFunds, listProjectFunds, showFund, type Tranche } from '../../contract/index.ts'
import {
  readShares,
  selectFunds,
  selectTranches,
  type StoredShare,
  type StoredTranche,
  toFundRow,
  trancheState,
} from './fund-rows.ts'

export const showFundUseCases: readonly UseCase[] = [
  reads(listFunds, async ({ tx }) => {
    const funds = await selectFunds(tx).orderBy('f.from_day', 'desc').orderBy('f.name_key').execute()
    const tranches = await selectTranches(tx).execute()
    const shares = await readShares(
      tx,
      funds.map(({ id }) => id),
    )
    return {
      items: funds.map((fund) =>
        toFundRow(
          fund,
          tranches.filter((one) => one.fund_id === fund.id),
          shares.filter((one) => one.fundId === fund.id),
        ),
      ),
    }
  }),
  reads(showFund, async ({ tx, input }) => await readFund(tx, input.fundId)),
  reads(listProjectFunds, async ({ tx, input }) => {
    const funds = await selectFunds(tx).orderBy('f.name_key').execute()
    const shares = await readShares(
      tx,
      funds.map(({ id }) => id),
    )
    const own = shares.filter(({ projectId }) => projectId === input.projectId)
    return {
      items: own.flatMap((share) => {
        const fund = funds.find(({ id }) => id === share.fundId)
        return fund === undefined
          ? []
          : [{ ...toShare(share, fund.currency), fund: { id: fund.id, name: fund.name } }]
      }),
    }
  }),
]

export async function readFund(tx: Tx, fundId: string): Promise<Fund> {
  const fund = await selectFunds(tx).where('f.id', '=', fundId).executeTakeFirst()
  if (fund === undefined) throw refuse(common.notFound, { kind: 'fund' })
  const tranches = await selectTranches(tx).where('t.fund_id', '=', fundId).execute()
  const shares = await readShares(tx, [fundId])
  const moves = await tx
    .selectFrom('fund_move as m')
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'm.tenant_id').onRef('i.id', '=', 'm.investment_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.by_person'),
    )
    .selectAll('m')
    .select(['i.name as project', 'p.name as by'])
    .where('m.fund_id', '=', fundId)
    .orderBy('m.id', 'desc')
    .limit(200)
    .execute()
  const { currency } = fund
  return {
    ...toFundRow(fund, tranches, shares),
    tranches: tranches.map((one) => toTranche(one, currency)),
    shares: shares.map((share) => toShare(share, currency)),
    moves: moves.map(({ investment_id: projectId, project, amount, words, by, at }) => ({
      projectId,
      project,
      amount: { amount, currency },
      words,
      by,
      at,
    })),
  }
}

function toShare(
  { projectId, project, allocated, ordered }: StoredShare,
  currency: string,
): Fund['shares'][number] {
  const money = (amount: number): { amount: number; currency: string } => ({ amount, currency })
  return {
    projectId,
    project: { id: projectId, name: project },
    allocated: money(allocated),
    ordered: money(ordered),
    left: money(allocated - ordered),
  }
}

function toTranche(one: StoredTranche, currency: string): Tranche {
  return {
    id: one.id,
    name: one.name,
    amount: { amount: one.amount, currency },
    condition: one.condition,
    due: one.due_day,
    state: trancheState(one.state),
    evidence: one.evidence,
    askedBy: one.asked_by === null ? null : { id: one.asked_by, name: one.asker ?? '' },
    askedAt: one.asked_at,
    releasedBy: one.releaser,
    releasedAt: one.released_at,
    byDecision: one.by_decision,
    words: one.words,
  }
}
