import { type Day, day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { type Agreement, agreementCash, type Basis, cashCurve } from '../index.ts'

const work = [
  { day: day('2026-02-03'), amount: 50_00 },
  { day: day('2026-01-10'), amount: 100_00 },
  { day: day('2026-01-20'), amount: 25_50 },
]
const terms = { days: 30, from: 'invoice' } as const

function agreed(basis: Basis, more: Partial<Agreement['terms']> = {}): Agreement {
  return { id: 'A1', basis, terms: { ...terms, ...more } }
}

function invoicesOf(basis: Basis): readonly (readonly [Day, number])[] {
  return agreementCash(agreed(basis)).result.invoices.map((invoice) => [invoice.day, invoice.amount])
}

function told(basis: Basis, more: Partial<Agreement['terms']> = {}): readonly string[] {
  const { findings } = agreementCash(agreed(basis, more))
  return findings.map(({ severity, code, subject }) => `${severity} ${code} ${subject.id}`)
}

describe('what an agreement bills', () => {
  it('is the work of each month, or of each day, by time and material', () => {
    expect(invoicesOf({ kind: 'time-and-material', work, billing: 'month-end' })).toEqual([
      ['2026-01-31', 125_50],
      ['2026-02-28', 50_00],
    ])
    expect(invoicesOf({ kind: 'time-and-material', work, billing: 'as-done' })).toHaveLength(3)
  })

  it('ends at the cap, and what is lost is told', () => {
    const capped = { kind: 'capped', work, billing: 'month-end', cap: 120_00 } as const
    expect(invoicesOf(capped)).toEqual([['2026-01-31', 120_00]])
    const { result, findings } = agreementCash(agreed(capped))
    expect(result).toMatchObject({ billed: 120_00, unbilled: 55_50 })
    expect(findings).toMatchObject([{ code: 'above-cap', subject: { kind: 'agreement', id: 'A1' } }])
    expect(told({ ...capped, cap: 175_50 })).toEqual([])
  })

  it('is the price by milestones, to the cent, whatever the weights', () => {
    const milestones = ['2026-03-01', '2026-01-01', '2026-02-01'].map((on, i) => ({
      id: `M${i}`,
      day: day(on),
      weight: 1,
    }))
    expect(invoicesOf({ kind: 'fixed-price', price: 100_00, milestones })).toEqual([
      ['2026-01-01', 33_33],
      ['2026-02-01', 33_33],
      ['2026-03-01', 33_34],
    ])
  })

  it('is a retainer for each month begun, in advance or in arrears', () => {
    const retainer = {
      kind: 'retainer',
      amount: 10_00,
      from: day('2026-01-31'),
      to: day('2026-03-15'),
    } as const
    expect(invoicesOf({ ...retainer, billed: 'in-advance' })).toEqual([
      ['2026-01-31', 10_00],
      ['2026-02-28', 10_00],
    ])
    expect(invoicesOf({ ...retainer, billed: 'in-arrears' })).toEqual([
      ['2026-02-27', 10_00],
      ['2026-03-14', 10_00],
    ])
  })

  it('is an outcome that is reached, or what may be expected of it', () => {
    const outcomes = [
      { id: 'uptime', day: day('2026-06-30'), amount: 10_05 },
      { id: 'saving', day: day('2026-06-30'), amount: 10_05, chance: 0.3 },
    ]
    expect(invoicesOf({ kind: 'outcome', outcomes })).toEqual([
      ['2026-06-30', 10_05],
      ['2026-06-30', 3_02],
    ])
  })
})

describe('when the money comes', () => {
  const monthly = { kind: 'time-and-material', work, billing: 'as-done' } as const
  const dates = (more: Partial<Agreement['terms']>): readonly string[] =>
    agreementCash(agreed(monthly, more)).result.receipts.map((receipt) => receipt.day)

  it('is counted from the invoice or from the end of its month, and with lateness', () => {
    expect(dates({})).toEqual(['2026-02-09', '2026-02-19', '2026-03-05'])
    expect(dates({ from: 'month-end', days: 10 })).toEqual(['2026-02-10', '2026-02-10', '2026-03-10'])
    expect(dates({ days: 0, late: 5 })).toEqual(['2026-01-15', '2026-01-25', '2026-02-08'])
  })

  it('is later for what is held back, and nothing is lost', () => {
    const { result } = agreementCash(agreed(monthly, { retention: { share: 0.05, releaseDays: 365 } }))
    expect(result.invoices.map(({ retained }) => retained)).toEqual([5_00, 1_28, 2_50])
    expect(result.receipts.at(-1)).toEqual({ day: '2027-02-03', amount: 8_78, kind: 'retention', of: 'A1' })
    expect(result.receipts.reduce((sum, { amount }) => sum + amount, 0)).toBe(result.billed)
  })

  it('is never without anything to bill', () => {
    const { result } = agreementCash(
      agreed({ ...monthly, work: [] }, { retention: { share: 0.1, releaseDays: 1 } }),
    )
    expect(result).toMatchObject({ invoices: [], receipts: [], billed: 0, retained: 0, unbilled: 0 })
  })
})

describe('an agreement that cannot be read', () => {
  const fixed = { kind: 'fixed-price', price: 100, milestones: [] } as const
  const retainer = {
    kind: 'retainer',
    billed: 'in-advance',
    amount: 1,
    from: day('2026-01-01'),
    to: day('2026-03-01'),
  } as const
  const never = 'never' as Day

  it.each<[string, Basis, readonly string[]]>([
    [
      'a day that is none',
      { kind: 'time-and-material', billing: 'as-done', work: [{ day: never, amount: 1 }] },
      ['error no-day workDay'],
    ],
    [
      'a part of a cent',
      { kind: 'time-and-material', billing: 'as-done', work: [{ day: day('2026-01-01'), amount: 0.5 }] },
      ['error out-of-range workAmount'],
    ],
    ['a cap below 0', { kind: 'capped', billing: 'as-done', work: [], cap: -1 }, ['error out-of-range cap']],
    ['no weight at all', fixed, ['error out-of-range milestoneWeights']],
    ['a price in parts of a cent', { ...fixed, price: 0.5 }, ['error out-of-range price']],
    [
      'a milestone without a day',
      { ...fixed, milestones: [{ id: 'm', day: never, weight: 1 }] },
      ['error no-day milestoneDay'],
    ],
    [
      'half a weight',
      { ...fixed, milestones: [{ id: 'm', day: day('2026-01-01'), weight: 0.5 }] },
      ['error out-of-range milestoneWeight'],
    ],
    ['a retainer without an end', { ...retainer, to: never }, ['error no-day retainerTo']],
    ['a retainer to the end of time', { ...retainer, to: day('9999-12-31') }, ['error no-day retainerTo']],
    ['a retainer below 0', { ...retainer, amount: -1 }, ['error out-of-range retainerAmount']],
    [
      'a chance above 1',
      { kind: 'outcome', outcomes: [{ id: 'o', day: day('2026-01-01'), amount: 1, chance: 2 }] },
      ['error out-of-range outcomeChance'],
    ],
    [
      'an outcome without a day',
      { kind: 'outcome', outcomes: [{ id: 'o', day: never, amount: 1 }] },
      ['error no-day outcomeDay'],
    ],
    [
      'an outcome below 0',
      { kind: 'outcome', outcomes: [{ id: 'o', day: day('2026-01-01'), amount: -1 }] },
      ['error out-of-range outcomeAmount'],
    ],
  ])('says so: %s', (_, basis, expected) => {
    expect(told(basis)).toEqual(expected)
    expect(invoicesOf(basis)).toEqual([])
  })

  it.each([
    ['paymentDays', { days: 0.5 }],
    ['lateDays', { late: -1 }],
    ['retentionShare', { retention: { share: 2, releaseDays: 1 } }],
    ['releaseDays', { retention: { share: 0.1, releaseDays: 10_000 } }],
  ])('says so: terms with wrong %s', (name, more) => {
    const basis = { kind: 'time-and-material', billing: 'as-done', work } as const
    expect(told(basis, more)).toEqual([`error out-of-range ${name}`])
    expect(agreementCash(agreed(basis, more)).result.receipts).toEqual([])
  })

  it('says so: more than can be held exactly', () => {
    const huge = [0, 1].map(() => ({ day: day('2026-01-01'), amount: Number.MAX_SAFE_INTEGER }))
    const basis = { kind: 'time-and-material', billing: 'as-done', work: huge } as const
    expect(told(basis)).toEqual(['error sum-too-large billed'])
    expect(invoicesOf(basis)).toEqual([])
  })
})

describe('the cash curve', () => {
  const on = (text: string, amount: number): { readonly day: Day; readonly amount: number } => ({
    day: day(text),
    amount,
  })
  const periods = [
    { from: day('2026-01-01'), to: day('2026-02-01') },
    { from: day('2026-02-01'), to: day('2026-03-01') },
  ]

  it('adds up by period, with what was before', () => {
    const lines = [
      on('2026-02-20', 500),
      on('2025-12-30', -100),
      on('2026-01-10', -300),
      on('2026-01-11', 50),
    ]
    const { result, findings } = cashCurve({ lines, periods })
    expect(result).toMatchObject({ before: -100, outside: 0, maximumExposure: 400, exposureOn: '2026-01-10' })
    expect(result.breakEvenOn).toBe('2026-02-20')
    expect(result.periods).toMatchObject([
      { received: 50, paid: 300, net: -250, cumulative: -350 },
      { received: 500, paid: 0, net: 500, cumulative: 150 },
    ])
    expect(findings).toEqual([])
  })

  it('counts what comes and goes on one day as one movement', () => {
    const lines = [on('2026-01-10', -300), on('2026-01-10', 300)]
    expect(cashCurve({ lines, periods }).result).toMatchObject({
      maximumExposure: 0,
      exposureOn: null,
      breakEvenOn: null,
    })
  })

  it('breaks even on the day from which the money stays', () => {
    const back = [
      on('2026-01-01', -10),
      on('2026-01-02', 10),
      on('2026-01-03', -5),
      on('2026-01-04', 6),
      on('2026-01-05', 6),
    ]
    expect(cashCurve({ lines: back, periods }).result.breakEvenOn).toBe('2026-01-04')
    expect(cashCurve({ lines: back.slice(0, 3), periods }).result.breakEvenOn).toBeNull()
  })

  it('tells of money that falls into no period', () => {
    const { result, findings } = cashCurve({ lines: [on('2026-05-01', 7)], periods })
    expect(result.outside).toBe(7)
    expect(findings).toMatchObject([{ code: 'outside-periods', severity: 'warning' }])
    expect(cashCurve({ lines: [on('2026-05-01', 7)], periods: [] }).result).toMatchObject({
      before: 0,
      outside: 7,
    })
  })

  it('leaves out and tells what cannot be read', () => {
    const lines = [on('2026-01-01', 0.5), { day: 'x' as Day, amount: 1 }]
    const { result, findings } = cashCurve({ lines, periods })
    expect(findings.map(({ subject }) => subject.id)).toEqual(['cashAmount', 'cashDay'])
    expect(result.periods[0]).toMatchObject({ received: 0, paid: 0 })
    const huge = [0, 1].map(() => on('2026-01-01', -Number.MAX_SAFE_INTEGER))
    expect(cashCurve({ lines: huge, periods }).findings).toMatchObject([{ code: 'sum-too-large' }])
  })
})
