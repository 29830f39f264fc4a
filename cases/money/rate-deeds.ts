import { type NewRate, setCurrencyRates } from '@portolan/plan/contract'
import { addDays, addMonths, type Day, monthOf, random, startOfMonth } from '@portolan/quantity'
import { controllerId, type MoneyDeed, type MoneyParts } from './money-stage.ts'

const begins = { USD: 0.921, GBP: 1.165, CHF: 1.048, SEK: 0.0882 } as const
type Foreign = keyof typeof begins
const foreign = Object.keys(begins) as readonly Foreign[]

/** What each currency was worth in euros, month by month: it wanders a little, and never far. */
export function actualRates({
  monday,
  seed,
}: MoneyParts): ReadonlyMap<Day, Readonly<Record<Foreign, string>>> {
  const chance = random(seed).stream('currency rates')
  const now: Record<Foreign, number> = { ...begins }
  const rates = new Map<Day, Readonly<Record<Foreign, string>>>()
  for (let month = -24; month <= 0; month += 1) {
    const told = foreign.map((code) => {
      const wander = (chance.next() - 0.5) * 0.03
      now[code] = now[code] * (1 + wander) + (begins[code] - now[code]) * 0.08
      return [code, now[code].toFixed(4)] as const
    })
    rates.set(addMonths(startOfMonth(monday), month), Object.fromEntries(told) as Record<Foreign, string>)
  }
  return rates
}

/** On the first of each month the rates of the month, and what the month before closed with; in January the budget's. */
export function rateDeeds(parts: MoneyParts): readonly MoneyDeed[] {
  return [...actualRates(parts)].map(([month, table]): MoneyDeed => {
    const of = (kind: NewRate['kind'], day: Day): NewRate[] =>
      foreign.map((from) => ({ from, to: 'EUR', kind, day, rate: table[from] }))
    const rates = [
      ...of('actual', month),
      ...of('closing', addDays(month, -1)),
      ...(monthOf(month) === 1 ? of('budget', month) : []),
    ]
    return {
      what: 'money',
      day: month,
      hour: 12,
      tell: async (stage) =>
        void (await stage.acting.act(setCurrencyRates, controllerId(stage), stage.now, { rates })),
    }
  })
}
