import { agreementCash, type Conventions, convertLines, costOfWaiting, value } from '@portolan/finance'
import { addDays, day, random } from '@portolan/quantity'

/** Answers of the engine to made-up cases, as text to the last digit. */
export function financeFigures(): string {
  const chance = random('the same everywhere')
  const asOf = day('2026-11-23')
  const worth = Array.from({ length: 300 }, (_, i) => {
    const stated = {
      periodsPerYear: pick([1, 2, 4, 12, 52], i),
      rate: chance.whole(-30, 90) / 100,
      rateIs: pick<Conventions['rateIs']>(['effective', 'nominal'], i),
      timing: pick<Conventions['timing']>(['start', 'mid', 'end'], i),
      firstPeriodIsTimeZero: i % 4 < 2,
      financeRate: 0.07,
      reinvestRate: 0.03,
      prices: pick<Conventions['prices']>(['nominal', 'real'], i),
      inflation: 0.021,
    }
    const flows = Array.from({ length: 30 }, () => chance.whole(-100_000, 130_000) / 7)
    const about = { subject: String(i), asOf }
    const options = [{ id: 'do', flows, window: 40 }]
    return [
      value({ ...about, ...stated, flows }),
      costOfWaiting({ ...about, ...stated, options, waiting: 5, standingCost: 10 }).result.course,
    ]
  })
  const terms = { days: 30, from: 'month-end', retention: { share: 0.05, releaseDays: 90 } } as const
  const milestones = Array.from({ length: 7 }, (_, i) => ({
    id: String(i),
    day: addDays(asOf, i * 40),
    weight: i + 1,
  }))
  const cash = agreementCash({ id: 'A', basis: { kind: 'fixed-price', price: 1_234_567, milestones }, terms })
  const rates = [{ from: 'USD', to: 'EUR', day: asOf, rate: '0.91237' }]
  const lines = Array.from({ length: 500 }, (_, i) => ({
    id: String(i),
    amount: chance.whole(-999, 9999),
    currency: 'USD',
    day: asOf,
  }))
  return JSON.stringify([worth, cash, convertLines({ lines, to: 'EUR', rates })])
}

function pick<Choice>(choices: readonly Choice[], i: number): Choice | undefined {
  return choices[i % choices.length]
}
