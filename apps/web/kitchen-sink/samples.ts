import { addDays, addMonths, type Day, day, type Explanation, type Money, money } from '@portolan/quantity'
import type { Tone } from '@portolan/ui'

export type Sample = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly customer: string
  readonly tone: Tone
  readonly rating: { readonly word: string; readonly step: number; readonly steps: number }
  readonly manager: string
  readonly finish: Day
  readonly budget: Money
  readonly forecast: number
  readonly cpi: number
  readonly trend: readonly number[]
}

const names = [
  'Core payments migration',
  'Data centre exit',
  'Fraud scoring',
  'ERP finance rollout',
  'Berth planning system',
  'Claims automation',
  'Field service app',
  'Identity platform renewal',
  'Meter data hub',
  'Open API platform',
  'Warehouse system upgrade',
  'Test automation factory with a name that is far too long for any column',
]
const customers = ['Aldermoor Bank', 'Transvia Rail', 'Kestrel Insurance', 'Polderport', 'Nordhagen Retail']
const people = ['Hana Sato', 'Priya Raman', 'Jonas Weber', 'Rui Santos', 'Marta Kowalska']
const tones: readonly Tone[] = ['bad', 'warn', 'good', 'good', 'none']
const five = ['Green', 'Green/Amber', 'Amber', 'Amber/Red', 'Red']

/** A few hundred rows that differ by rule, not by chance, so that two pictures of them are the same. */
export const samples: readonly Sample[] = Array.from({ length: 400 }, (_, n) => {
  const step = (n * 7) % 5
  return {
    id: `p-${n}`,
    code: `P-${101 + n}`,
    name: names[n % names.length] ?? '',
    customer: customers[(n * 3) % customers.length] ?? '',
    tone: tones[(n * 2) % tones.length] ?? 'none',
    rating: { word: five[step] ?? '', step, steps: 5 },
    manager: people[n % people.length] ?? '',
    finish: addDays(day('2026-10-05'), (n * 37) % 420),
    budget: money(40_000_000 + ((n * 7919) % 320) * 1_000_000, 'EUR'),
    forecast: 42_000_000 + ((n * 6971) % 350) * 1_000_000,
    cpi: 0.82 + ((n * 13) % 35) / 100,
    trend: Array.from({ length: 9 }, (__, k) => 1 + Math.sin((n + k) / 2) * 0.1),
  }
})

export async function explainCost(): Promise<Explanation> {
  const asOf = day('2026-11-23')
  const leaf = (measure: string, value: number, source: string, days: number): Explanation => ({
    measure,
    value,
    unit: 'EUR',
    rule: 'entered',
    formula: '',
    asOf: addDays(asOf, -days),
    source,
    from: [],
  })
  const earned = leaf('ev', 202_000_000, '112 of 171 deliverables', 1)
  const spent = leaf('ac', 224_000_000, 'Ledger and 38 timesheets', 3)
  return {
    measure: 'earned-value.eac',
    value: 343_800_000,
    unit: 'EUR',
    rule: 'Rule set 4.2',
    formula: 'EAC = BAC ÷ CPI = €3,100,000 ÷ 0.9018 = €3,438,000',
    asOf,
    from: [
      leaf('bac', 310_000_000, 'Baseline 3, approved 6 Jul', 140),
      {
        measure: 'cpi',
        value: 0.9018,
        unit: 'ratio',
        rule: 'C2',
        formula: 'CPI = EV ÷ AC',
        asOf,
        from: [earned, spent],
      },
    ],
  }
}

export async function explainNothing(): Promise<Explanation> {
  throw new Error('The reasons are kept on the server, which this page does not ask')
}

const months = Array.from({ length: 12 }, (_, n) => addMonths(day('2025-12-31'), n))

export const history = [
  {
    name: 'CPI',
    points: months.map((at, n) => ({ day: at, value: n === 4 ? null : 1.04 - n * 0.0125 + (n % 3) * 0.01 })),
  },
  { name: 'SPI', points: months.map((at, n) => ({ day: at, value: 1.0 - n * 0.011 - (n % 2) * 0.012 })) },
]
export const ratings = [
  {
    name: 'Budget',
    step: true,
    tone: 'muted' as const,
    points: months.map((at, n) => ({ day: at, value: n < 6 ? 290_000_000 : 310_000_000 })),
  },
  {
    name: 'EAC',
    tone: 1 as const,
    points: months.map((at, n) => ({ day: at, value: 288_000_000 + n * 5_100_000 })),
  },
]
