import { happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Known, reads, type UseCase, writes } from '@portolan/platform/operations'
import { addDays, day as asDay, minorDigits } from '@portolan/quantity'
import {
  convertMoney,
  currencyEvents,
  type CurrencyRate,
  listCurrencyRates,
  type NewRate,
  type RateKind,
  rateKinds,
  refusals,
  setCurrencyRate,
  setCurrencyRates,
} from '../../contract/index.ts'
import { convertAmounts, type RateTable } from '../../domain/index.ts'
import { readOwnCurrency } from './own-currency.ts'
import { refuseLate } from '../period/period-rows.ts'

export const currencyUseCases: readonly UseCase[] = [
  reads(listCurrencyRates, async ({ tx, input }) => {
    let query = selectRates(tx)
    if (input.kind) query = query.where('r.kind', '=', input.kind)
    return { currency: await readOwnCurrency(tx), items: (await query.execute()).map(toRate) }
  }),
  writes(setCurrencyRate, async ({ tx, actor, input, now }) => {
    await refuseUnfit(tx, actor, [input])
    const [before] = await readBefore(tx, [input])
    await writeRate(tx, actor, { rate: input, now })
    const row = await selectRates(tx)
      .where('r.from_currency', '=', input.from)
      .where('r.to_currency', '=', input.to)
      .where('r.kind', '=', input.kind)
      .where('r.day', '=', input.day)
      .executeTakeFirstOrThrow()
    const happening = happened(
      currencyEvents.rateSet,
      { subject: { kind: 'currency-rate', id: row.id } },
      { ...input, before: before ?? null },
    )
    return { output: toRate(row), happening }
  }),
  writes(setCurrencyRates, async ({ tx, actor, input, now }) => {
    await refuseUnfit(tx, actor, input.rates)
    const before = await readBefore(tx, input.rates)
    for (const given of input.rates) {
      const { rate } = given
      if (rate === null) await removeRate(tx, given)
      else await writeRate(tx, actor, { rate: { ...given, rate }, now })
    }
    const removed = input.rates.filter(({ rate }, at) => rate === null && before[at] !== undefined).length
    const set = input.rates.filter(({ rate }) => rate !== null).length
    const happening = happened(
      currencyEvents.ratesSet,
      { subject: { kind: 'currency-rates', id: actor.tenantId } },
      { set, removed, rates: input.rates.map((one, at) => ({ ...one, before: before[at] ?? null })) },
    )
    return { output: { set, removed }, happening }
  }),
  reads(convertMoney, async ({ tx, input }) => {
    const { amount, from: currency, to, day } = input
    const { total, findings } = convertAmounts(
      [{ amount, currency, day }],
      to,
      await readRates(tx, input.kind),
    )
    const crossed = findings.find(({ code }) => code === 'crossed')?.wording?.values['through']
    return {
      money: total === null ? null : { amount: total, currency: to },
      through: typeof crossed === 'string' ? crossed : null,
    }
  }),
]

/** All rates of a kind, as the engine takes them. */
export async function readRates(tx: Tx, kind: RateKind): Promise<RateTable> {
  return await tx
    .selectFrom('currency_rate')
    .select(['from_currency as from', 'to_currency as to', 'day', 'rate'])
    .where('kind', '=', kind)
    .execute()
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectRates(tx: Tx) {
  return tx
    .selectFrom('currency_rate as r')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.set_by'),
    )
    .select(['r.id', 'r.from_currency', 'r.to_currency', 'r.kind', 'r.day', 'r.rate', 'r.set_at'])
    .select('p.name as set_by_name')
    .orderBy('r.day', 'desc')
    .orderBy('r.from_currency')
    .orderBy('r.to_currency')
}

type Row = {
  readonly id: string
  readonly from_currency: string
  readonly to_currency: string
  readonly kind: string
  readonly day: string
  readonly rate: string
  readonly set_at: string | null
  readonly set_by_name: string | null
}

function toRate(row: Row): CurrencyRate {
  return {
    id: row.id,
    from: row.from_currency,
    to: row.to_currency,
    kind: rateKinds.find((kind) => kind === row.kind) ?? 'budget',
    day: row.day,
    rate: row.rate,
    setBy: row.set_by_name,
    setAt: row.set_at,
  }
}

type Given = Omit<NewRate, 'rate'> & { readonly rate: string | null }

async function refuseUnfit(tx: Tx, actor: Known, rates: readonly Given[]): Promise<void> {
  for (const { from, to, rate } of rates) {
    for (const currency of [from, to])
      if (minorDigits(currency) === undefined) throw refuse(refusals.unknownCurrency, { currency })
    if (from === to || Number(rate ?? 1) === 0)
      throw refuse(refusals.editRefused, {
        because: 'A rate says what one unit of a currency is worth in another, and is above 0.',
      })
  }
  // Budget rates are the plan's; the others put a figure on what is closed.
  const booked = rates.filter(({ kind }) => kind !== 'budget')
  await refuseLate(
    tx,
    actor,
    booked.map(({ day }) => ({ from: day, to: addDays(asDay(day), 1) })),
  )
}

/** In the order of the rates: what they were. */
async function readBefore(tx: Tx, rates: readonly Given[]): Promise<readonly (string | undefined)[]> {
  const rows = await tx
    .selectFrom('currency_rate')
    .select(['from_currency', 'to_currency', 'kind', 'day', 'rate'])
    .where('day', 'in', [...new Set(rates.map(({ day }) => day))])
    .execute()
  const known = new Map(
    rows.map((row) => [[row.from_currency, row.to_currency, row.kind, row.day].join(), row.rate]),
  )
  return rates.map(({ from, to, kind, day }) => known.get([from, to, kind, day].join()))
}

async function writeRate(
  tx: Tx,
  actor: Known,
  { rate, now }: { readonly rate: NewRate; readonly now: string },
): Promise<void> {
  const set = { rate: rate.rate, set_by: actor.personId ?? null, set_at: now }
  await tx
    .insertInto('currency_rate')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      from_currency: rate.from,
      to_currency: rate.to,
      kind: rate.kind,
      day: rate.day,
      created_at: now,
      ...set,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'from_currency', 'to_currency', 'kind', 'day']).doUpdateSet(set),
    )
    .execute()
}

async function removeRate(tx: Tx, { from, to, kind, day }: Given): Promise<void> {
  await tx
    .deleteFrom('currency_rate')
    .where('from_currency', '=', from)
    .where('to_currency', '=', to)
    .where('kind', '=', kind)
    .where('day', '=', day)
    .execute()
}
