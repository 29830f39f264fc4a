import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { Period, ReconciledCell } from '../../contract/index.ts'
import type { CloseFacts } from '../../domain/index.ts'
import { readOwnCurrency } from '../currency/own-currency.ts'
import { reconcileActuals } from '../ledger/reconcile-actuals.ts'
import type { OwingProject } from './owing-projects.ts'

/** What a close counts, and the amounts it compared. */
export type CountedClose = { readonly facts: CloseFacts; readonly cells: readonly ReconciledCell[] }

/** All of it as it stands now; for somebody who sees every project. */
export async function countClose(
  tx: Tx,
  period: Period,
  projects: readonly OwingProject[],
): Promise<CountedClose> {
  const cells = (await reconcileActuals(tx)).filter(({ from }) => from === period.from)
  const differing = cells.filter(({ difference }) => difference.amount !== 0)
  const own = await readOwnCurrency(tx)
  const facts: CloseFacts = {
    next: await nextPeriod(tx, period),
    projects: projects.map(({ status, forecast, excuse }) => ({
      status,
      forecast,
      excused: excuse !== null,
    })),
    sources: await readSources(tx, period),
    suspense: await readSuspense(tx, period),
    own,
    currencies: await readCurrencies(tx, period, own),
    compared: {
      cells: cells.length,
      differing: differing.length,
      explained: differing.filter(({ note }) => note?.holds === true).length,
    },
  }
  return { facts, cells }
}

async function nextPeriod(tx: Tx, { to }: Period): Promise<string> {
  const row = await tx
    .selectFrom('period')
    .select('name')
    .where('from_day', '>=', to)
    .orderBy('from_day')
    .executeTakeFirst()
  return row?.name ?? to.slice(0, 7)
}

/** A ledger that sent postings of the three periods before is expected again. */
const periodsBefore = 3

async function readSources(tx: Tx, { from, to }: Period): Promise<CloseFacts['sources']> {
  const { rows } = await sql<{ source: string; postings: number }>`
    select source, count(*) filter (where day >= ${from} and day < ${to})::int as postings from ledger_entry
    where day < ${to} and day >= coalesce((select min(from_day) from (
      select from_day from period where from_day < ${from} order by from_day desc limit ${periodsBefore}) as before), ${from})
    group by source order by source`.execute(tx)
  return rows
}

/** What waits, of this period or of an earlier one. */
async function readSuspense(tx: Tx, { to }: Period): Promise<CloseFacts['suspense']> {
  const { rows } = await sql<{ currency: string; amount: number; postings: number }>`
    select currency, sum(amount)::bigint as amount, count(*)::int as postings from ledger_entry
    where investment_id is null and day < ${to} group by currency order by currency`.execute(tx)
  return {
    postings: rows.reduce((sum, { postings }) => sum + postings, 0),
    totals: rows.map(({ amount, currency }) => ({ amount, currency })),
  }
}

async function readCurrencies(tx: Tx, { from, to }: Period, own: string): Promise<CloseFacts['currencies']> {
  const { rows } = await sql<{ currency: string; rated: boolean }>`
    select used.currency, exists (select 1 from currency_rate r where r.kind = 'actual' and r.day >= ${from} and r.day < ${to}
      and used.currency in (r.from_currency, r.to_currency)) as rated
    from (select distinct currency from ledger_entry where day >= ${from} and day < ${to} and currency <> ${own}) as used
    order by used.currency`.execute(tx)
  return rows
}
