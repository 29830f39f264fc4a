import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { type Line, lineSpreads } from '../../contract/index.ts'
import { convertAmounts } from '../../domain/index.ts'
import { readRates } from '../currency/currency-rates.ts'
import type { ActualsProject } from '../ledger/read-actuals.ts'

export type BudgetLine = Pick<Line, 'from' | 'to' | 'spread' | 'money'> & {
  readonly projectId: string
  readonly categoryKey: string
  readonly category: string
}

/** The lines of the budgets, each in the currency of its project at the budget rate of its first day. */
export async function readBudgets(
  tx: Tx,
  projects: ReadonlyMap<string, ActualsProject>,
  projectId?: string,
): Promise<readonly BudgetLine[]> {
  let query = tx
    .selectFrom('line as l')
    .leftJoin('edition as e', (join) =>
      join.onRef('e.tenant_id', '=', 'l.tenant_id').onRef('e.id', '=', 'l.edition_id'),
    )
    .selectAll('l')
    .where('l.version', '=', 'budget')
    .where('e.import_id', 'is', null)
    .orderBy('l.id')
  if (projectId !== undefined) query = query.where('l.investment_id', '=', projectId)
  const rows = await query.execute()
  const foreign = rows.some((row) => projects.get(row.investment_id)?.currency !== row.currency)
  const rates = foreign ? await readRates(tx, 'budget') : []
  return rows.flatMap((row) => {
    const currency = projects.get(row.investment_id)?.currency
    if (currency === undefined) return []
    const given = { amount: row.amount, currency: row.currency, day: row.from_day }
    const amount = row.currency === currency ? row.amount : convertAmounts([given], currency, rates).total
    if (amount === null) return []
    return [
      {
        projectId: row.investment_id,
        categoryKey: nameKey(row.category),
        category: row.category,
        from: row.from_day,
        to: row.to_day,
        spread: lineSpreads.find((one) => one === row.spread) ?? 'even',
        money: { amount, currency },
      },
    ]
  })
}
