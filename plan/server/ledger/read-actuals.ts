import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type ActualsSource, lineSpreads, type Period } from '../../contract/index.ts'
import {
  type ActualCell,
  convertAmounts,
  type DatedAmount,
  type RateTable,
  spreadLine,
} from '../../domain/index.ts'
import { readRates } from '../currency/currency-rates.ts'
import { readOwnCurrency } from '../currency/own-currency.ts'
import { readPeriods } from '../period/period-rows.ts'

export type ActualsProject = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  /** In which its money is counted. */
  readonly currency: string
}

/** What ledger and plan say was spent, by project, category and period, each in the currency of its project. */
export type Actuals = {
  readonly projects: ReadonlyMap<string, ActualsProject>
  readonly periods: readonly Period[]
  readonly ledger: readonly ActualCell[]
  readonly plan: readonly ActualCell[]
  /** By project and key of the category, the category as it is written. */
  readonly categories: ReadonlyMap<string, string>
  /** Whose actuals count, where somebody set it. */
  readonly sources: ReadonlyMap<string, ActualsSource>
}

/** Of one project or of all that the transaction sees. */
export async function readActuals(tx: Tx, projectId?: string): Promise<Actuals> {
  const projects = await readProjects(tx, projectId)
  const periods = await readPeriods(tx)
  const reading: Reading = { tx, projectId, projects, periods, categories: new Map() }
  // The ledger comes first: categories are called as it calls them.
  const ledger = await readLedgerCells(reading)
  return {
    projects,
    periods,
    ledger,
    plan: await readPlanCells(reading),
    categories: reading.categories,
    sources: await readSources(tx, projectId),
  }
}

type Reading = {
  readonly tx: Tx
  readonly projectId: string | undefined
  readonly projects: Actuals['projects']
  readonly periods: readonly Period[]
  readonly categories: Map<string, string>
}

async function readProjects(tx: Tx, projectId: string | undefined): Promise<Actuals['projects']> {
  const own = await readOwnCurrency(tx)
  let query = tx.selectFrom('investment').select(['id', 'code', 'name', 'cost_currency'])
  if (projectId !== undefined) query = query.where('id', '=', projectId)
  const rows = await query.execute()
  return new Map(
    rows.map(({ id, code, name, cost_currency: currency }) => [
      id,
      { id, code, name, currency: currency ?? own },
    ]),
  )
}

async function readLedgerCells(reading: Reading): Promise<readonly ActualCell[]> {
  const { tx, projectId } = reading
  let query = tx
    .selectFrom('ledger_entry')
    .select(['investment_id', 'category_key', 'day', 'currency'])
    .select(sql<string>`min(category)`.as('category'))
    .select(sql<number>`sum(amount)::bigint`.as('amount'))
    .where('investment_id', 'is not', null)
    .groupBy(['investment_id', 'category_key', 'day', 'currency'])
  if (projectId !== undefined) query = query.where('investment_id', '=', projectId)
  const rows = await query.execute()
  const cells = rows.flatMap((row): Dated[] => {
    const from = periodOf(reading.periods, row.day)?.from
    if (row.investment_id === null || from === undefined) return []
    name(reading, { projectId: row.investment_id, categoryKey: row.category_key, category: row.category })
    return [{ projectId: row.investment_id, categoryKey: row.category_key, from, dated: row }]
  })
  return await converted(cells, reading)
}

/** What a register said of a year is no booking, and stays out. */
async function readPlanCells(reading: Reading): Promise<readonly ActualCell[]> {
  const { tx, projectId, periods } = reading
  let query = tx
    .selectFrom('line as l')
    .leftJoin('edition as e', (join) =>
      join.onRef('e.tenant_id', '=', 'l.tenant_id').onRef('e.id', '=', 'l.edition_id'),
    )
    .selectAll('l')
    .where('l.version', '=', 'actual')
    .where('e.import_id', 'is', null)
  if (projectId !== undefined) query = query.where('l.investment_id', '=', projectId)
  const rows = await query.execute()
  const cells = rows.flatMap((row): Dated[] => {
    const categoryKey = nameKey(row.category)
    name(reading, { projectId: row.investment_id, categoryKey, category: row.category })
    const spread = lineSpreads.find((one) => one === row.spread) ?? 'even'
    const money = { amount: row.amount, currency: row.currency }
    const parts = spreadLine({ from: row.from_day, to: row.to_day, spread, money }, periods)
    return periods.flatMap(({ from, to }, at): Dated[] => {
      const amount = parts[at] ?? 0
      if (amount === 0) return []
      const day = row.to_day < to ? row.to_day : to
      return [{ projectId: row.investment_id, categoryKey, from, dated: { ...money, amount, day } }]
    })
  })
  return await converted(cells, reading)
}

type Dated = Omit<ActualCell, 'amount'> & { readonly dated: DatedAmount }

/** All amounts of a cell in the currency of its project, rounded together so that no cent is won or lost. */
async function converted(cells: readonly Dated[], { tx, projects }: Reading): Promise<readonly ActualCell[]> {
  const foreign = cells.some(({ projectId, dated }) => projects.get(projectId)?.currency !== dated.currency)
  const rates = foreign ? await readRates(tx, 'actual') : []
  const byCell = new Map<string, Dated[]>()
  for (const cell of cells) {
    const key = [cell.projectId, cell.categoryKey, cell.from].join('\n')
    const list = byCell.get(key)
    if (list === undefined) byCell.set(key, [cell])
    else list.push(cell)
  }
  return [...byCell.values()].flatMap((list) => {
    const [first] = list
    const currency = projects.get(first?.projectId ?? '')?.currency
    if (first === undefined || currency === undefined) return []
    const { projectId, categoryKey, from } = first
    const amount = totalOf(
      list.map(({ dated }) => dated),
      currency,
      rates,
    )
    return [{ projectId, categoryKey, from, amount }]
  })
}

function totalOf(amounts: readonly DatedAmount[], currency: string, rates: RateTable): number {
  const foreign = amounts.some((one) => one.currency !== currency)
  if (!foreign) return amounts.reduce((sum, { amount }) => sum + amount, 0)
  const { total, amounts: parts } = convertAmounts(amounts, currency, rates)
  return total ?? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
}

async function readSources(tx: Tx, projectId: string | undefined): Promise<Actuals['sources']> {
  let query = tx.selectFrom('actuals_source').select(['investment_id', 'category_key', 'source'])
  if (projectId !== undefined) query = query.where('investment_id', '=', projectId)
  const rows = await query.execute()
  return new Map(
    rows.map((row) => [
      [row.investment_id, row.category_key].join('\n'),
      row.source === 'plan' ? 'plan' : 'ledger',
    ]),
  )
}

function name(
  { categories }: Reading,
  { projectId, categoryKey, category }: { projectId: string; categoryKey: string; category: string },
): void {
  const key = [projectId, categoryKey].join('\n')
  if (!categories.has(key)) categories.set(key, category)
}

/** Periods stand in their order. */
export function periodOf(periods: readonly Period[], day: string): Period | undefined {
  let [low, high] = [0, periods.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((periods[middle]?.from ?? '') <= day) low = middle + 1
    else high = middle
  }
  const found = periods[low - 1]
  return found !== undefined && day < found.to ? found : undefined
}
