import type { Tx } from '@portolan/platform/database'
import { countingCells } from '../../domain/index.ts'
import { readBudgets } from '../forecast/budgets.ts'
import { readActuals } from './read-actuals.ts'

export type Spent = {
  readonly currency: string | null
  /** Null where neither ledger, plan nor register ever told of money spent. */
  readonly actual: number | null
  readonly kinds: readonly { readonly category: string; readonly budget: number; readonly actual: number }[]
}

/** What a project was given and has spent by a day, by category: what counts of ledger and plan, else as a register told last. */
export async function readSpent(tx: Tx, projectId: string, until: string): Promise<Spent> {
  const actuals = await readActuals(tx, projectId)
  const budgets = await readBudgets(tx, actuals.projects, projectId)
  const cells = countingCells(actuals.ledger, actuals.plan, actuals.sources).filter(
    ({ from }) => from <= until,
  )
  const names = new Map(budgets.map(({ categoryKey, category }) => [categoryKey, category]))
  for (const { categoryKey } of cells)
    names.set(categoryKey, actuals.categories.get([projectId, categoryKey].join('\n')) ?? categoryKey)
  const kinds = [...names]
    .toSorted(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([key, category]) => ({
      category,
      budget: budgets.reduce((sum, one) => sum + (one.categoryKey === key ? one.money.amount : 0), 0),
      actual: cells.reduce((sum, one) => sum + (one.categoryKey === key ? one.amount : 0), 0),
    }))
  const currency = actuals.projects.get(projectId)?.currency ?? null
  const counted = cells.length === 0 ? null : cells.reduce((sum, { amount }) => sum + amount, 0)
  return { currency, kinds, actual: counted ?? (await readTold(tx, projectId, { until, currency })) }
}

async function readTold(
  tx: Tx,
  projectId: string,
  { until, currency }: { readonly until: string; readonly currency: string | null },
): Promise<number | null> {
  const row = await tx
    .selectFrom('edition')
    .select(['actual_cost', 'currency'])
    .where('investment_id', '=', projectId)
    .where('as_of', '<=', until)
    .where('actual_cost', 'is not', null)
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined && row.currency === currency ? row.actual_cost : null
}
