import type { Call } from '@portolan/platform/operations'
import { type Day, day, money } from '@portolan/quantity'
import {
  type ContingencyList,
  type ContingencyRow,
  type ContingencyTotal,
  contingencyTotals,
} from '../../contract/index.ts'
import { inOwn, type Rates, readRates } from '../read-rates.ts'

export type ListedContingency = ContingencyRow & { readonly readable: boolean }

/** What a project adds to the sums, in the currency of the organisation. */
export type Summand = {
  readonly row: ListedContingency
  readonly own: Readonly<Record<ContingencyTotal, number>>
}
export type Summands = { readonly of: readonly Summand[]; readonly currency: string; readonly asOf: Day }

/** A project that holds no money, whose money may not be read, or that has no rate, adds nothing. */
export async function readSummands(
  { tx, actor, now }: Pick<Call<unknown>, 'tx' | 'actor' | 'now'>,
  rows: readonly ListedContingency[],
): Promise<Summands> {
  const asOf = day(now.slice(0, 10))
  const rates = await readRates(tx, actor.tenantId, asOf)
  const of = rows.flatMap((row) => {
    const own = row.readable ? ownAmounts(row, rates) : undefined
    return own !== undefined && own.held > 0 ? [{ row, own }] : []
  })
  return { of, currency: rates.currency, asOf }
}

function ownAmounts(row: ListedContingency, rates: Rates): Summand['own'] | undefined {
  const found = contingencyTotals.map((name) => {
    const value = amountOf(row, name)
    const own = value === null ? 0 : inOwn(money(value, row.currency ?? rates.currency), rates)?.amount
    return [name, own] as const
  })
  if (found.some(([, own]) => own === undefined)) return undefined
  return Object.fromEntries(found) as Record<ContingencyTotal, number>
}

export function amountOf({ figures, currency }: ListedContingency, name: ContingencyTotal): number | null {
  const value = figures.money?.[name].value
  return typeof value === 'number' && currency !== null ? value : null
}

export function totalsOf(summands: Summands): ContingencyList['totals'] {
  if (summands.of.length === 0) return null
  const { currency, asOf } = summands
  const shown = contingencyTotals.map((name) => [
    name,
    { value: sumOf(summands, name), unit: currency, rule: `contingency/${name}`, asOf },
  ])
  return { projects: summands.of.length, ...Object.fromEntries(shown) } as ContingencyList['totals']
}

/** Where nobody said what any risk costs, nothing is known of the exposure: that is not nothing. */
export function sumOf({ of }: Summands, name: ContingencyTotal): number | null {
  const known = of.some(({ row }) => amountOf(row, name) !== null)
  return known ? of.reduce((sum, { own }) => sum + own[name], 0) : null
}
