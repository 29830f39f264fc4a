import type { Tx } from '@portolan/platform/database'
import { convert, type CurrencyRate, minorDigits, type Money } from '@portolan/quantity'
import { sql } from 'kysely'

export type Rates = {
  /** The currency of the organisation. */
  readonly currency: string
  /** What one unit of another currency is worth in it, by the newest budget rate up to the day. */
  readonly rates: ReadonlyMap<string, CurrencyRate>
  /** Minor units to minor units, good enough to sort by; sums are converted exactly. */
  readonly factors: ReadonlyMap<string, number>
}

export async function readRates(tx: Tx, tenantId: string, day: string): Promise<Rates> {
  const tenant = await tx
    .selectFrom('tenant')
    .select('currency')
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow()
  const { currency } = tenant
  const rows = await tx
    .selectFrom('currency_rate')
    .select(['from_currency', 'rate'])
    .distinctOn('from_currency')
    .where('to_currency', '=', currency)
    .where('from_currency', '<>', currency)
    .where('kind', '=', 'budget')
    .where('day', '<=', sql<string>`${day}::date`)
    .orderBy('from_currency')
    .orderBy('day', 'desc')
    .execute()
  const rates = new Map(
    rows.map((row) => [row.from_currency, { from: row.from_currency, to: currency, rate: row.rate }]),
  )
  const factors = new Map(
    [...rates].map(([from, { rate }]) => [from, Number(rate) * 10 ** (digits(currency) - digits(from))]),
  )
  return { currency, rates, factors: new Map([...factors, [currency, 1]]) }
}

/** An amount in the currency of the organisation; nothing where there is no rate. */
export function inOwn(amount: Money, { currency, rates }: Rates): Money | undefined {
  if (amount.currency === currency) return amount
  const rate = rates.get(amount.currency)
  return rate === undefined ? undefined : convert(amount, rate)
}

function digits(currency: string): number {
  return minorDigits(currency) ?? 2
}
