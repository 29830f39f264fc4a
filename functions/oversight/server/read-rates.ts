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
  const { rows } = await sql<{ currency: string; from_currency: string | null; rate: string | null }>`
    select t.currency, r.from_currency, r.rate from tenant t
    left join lateral (
      select distinct on (from_currency) from_currency, rate from currency_rate
      where to_currency = t.currency and from_currency <> t.currency and kind = 'budget' and day <= ${day}::date
      order by from_currency, day desc
    ) r on true
    where t.id = ${tenantId}::uuid`.execute(tx)
  const currency = rows[0]?.currency
  if (currency === undefined) throw new Error('The organisation of this transaction is gone.')
  const rates = new Map(
    rows.flatMap(({ from_currency: from, rate }) =>
      from === null || rate === null ? [] : [[from, { from, to: currency, rate }] as const],
    ),
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
