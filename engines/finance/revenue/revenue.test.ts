import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { contractPosition, explain, type Obligation, type PositionInput } from '../index.ts'

const build: Obligation = {
  id: 'build',
  price: 1_000_000_00,
  costToDate: 240_00,
  estimateAtCompletion: 600_00,
  method: { kind: 'cost-to-cost' },
}

function position(change: Partial<Obligation> = {}, more: Partial<PositionInput> = {}) {
  const about = { subject: 'A1', asOf: day('2026-11-23'), obligations: [{ ...build, ...change }], billed: 0 }
  const { result, findings } = contractPosition({ ...about, ...more })
  const values = Object.entries(result.measures).map(([name, { value }]) => [name, value])
  return {
    result,
    values: Object.fromEntries(values) as Readonly<Record<string, unknown>>,
    told: findings.map(({ severity, code, subject }) => `${severity} ${code} ${subject.id}`),
  }
}

describe('revenue', () => {
  it('is cost-to-cost the share of the cost, to the cent', () => {
    const { values, result, told } = position()
    expect(values).toMatchObject({ revenue: 400_000_00, backlog: 600_000_00, price: 1_000_000_00 })
    expect(result.obligations).toEqual([{ id: 'build', progress: 0.4, revenue: 400_000_00 }])
    expect(told).toEqual([])
  })

  it('is not earned by waste', () => {
    expect(
      position({ costToDate: 250_00, estimateAtCompletion: 610_00, wastedCost: 10_00 }).values,
    ).toMatchObject({
      revenue: 400_000_00,
    })
    expect(position({ wastedCost: 500_00 }).values).toMatchObject({ revenue: 0 })
  })

  it('is by output what is done of what is planned', () => {
    expect(position({ method: { kind: 'by-output', done: 2.5, planned: 7.5 } }).values).toMatchObject({
      revenue: 333_333_33,
    })
  })

  it('is as invoiced what was invoiced', () => {
    const { values, result } = position({ method: { kind: 'as-invoiced', invoiced: 123_45 } })
    expect(values).toMatchObject({ revenue: 123_45 })
    expect(result.obligations[0]?.progress).toBeCloseTo(123_45 / 1_000_000_00, 15)
  })

  it('is no more than the cost that comes back while nobody can tell the end', () => {
    expect(position({ outcomeMeasurable: false }).values).toMatchObject({ revenue: 240_00 })
    expect(position({ outcomeMeasurable: false, price: 100_00 }).values).toMatchObject({ revenue: 100_00 })
  })

  it('is not beyond the price, and that more is done than all is told', () => {
    const { values, told } = position({ costToDate: 700_00 })
    expect(values).toMatchObject({ revenue: 1_000_000_00, backlog: 0 })
    expect(told).toContain('warning beyond-whole build')
  })

  it('of a period is what is more than before, also if it is less', () => {
    expect(position({}, { recognisedBefore: 450_000_00 }).values).toMatchObject({
      revenueOfPeriod: -50_000_00,
    })
    expect(position().values['revenueOfPeriod']).toBeNull()
  })

  it('is nothing where no cost is expected', () => {
    const { values, result } = position({ costToDate: 0, estimateAtCompletion: 0 })
    expect(values).toMatchObject({ revenue: 0 })
    expect(result.obligations[0]?.progress).toBeNull()
  })
})

describe('the balance of an agreement', () => {
  it('is an asset where more is earned than billed, else a liability', () => {
    expect(position({}, { billed: 300_000_00 }).values).toMatchObject({
      contractAsset: 100_000_00,
      contractLiability: 0,
    })
    expect(position({}, { billed: 450_000_00 }).values).toMatchObject({
      contractAsset: 0,
      contractLiability: 50_000_00,
    })
  })

  it('is explained down to the obligations', () => {
    const { result } = position({}, { billed: 1 })
    expect(explain(result, 'contractAsset')?.from.map(({ measure }) => measure)).toEqual([
      'revenue',
      'billed',
    ])
    expect(explain(result, 'revenue')?.from[0]?.from[0]).toMatchObject({
      measure: 'revenues 1',
      value: 400_000_00,
    })
  })
})

describe('an onerous agreement', () => {
  const losing = { price: 500_00 } as const

  it('is provided for with what is still lost', () => {
    const { values, told } = position(losing)
    // 360.00 to spend for the 300.00 that are still to come.
    expect(values).toMatchObject({ onerousProvision: 60_00, marginAtCompletion: -0.2 })
    expect(told).toEqual(['warning onerous A1'])
  })

  it('is provided for with the cost of leaving, if that is less', () => {
    expect(position(losing, { exitCost: 10_00 }).values).toMatchObject({ onerousProvision: 10_00 })
    expect(position(losing, { exitCost: 90_00 }).values).toMatchObject({ onerousProvision: 60_00 })
    expect(position().values).toMatchObject({ onerousProvision: 0 })
  })
})

describe('a position that cannot be read', () => {
  it.each<[string, Partial<Obligation>]>([
    ['price', { price: 0.5 }],
    ['costToDate', { costToDate: -1 }],
    ['estimateAtCompletion', { estimateAtCompletion: Number.NaN }],
    ['wastedCost', { wastedCost: -1 }],
    ['done', { method: { kind: 'by-output', done: -1, planned: 1 } }],
    ['planned', { method: { kind: 'by-output', done: 1, planned: 0 } }],
    ['planned', { method: { kind: 'by-output', done: 1, planned: 1e-300 } }],
    ['invoiced', { method: { kind: 'as-invoiced', invoiced: 0.5 } }],
  ])('is empty and told: %s', (name, change) => {
    const { values, told } = position(change)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(new RegExp(`^error .+ ${name}$`))
    expect(new Set(Object.values(values))).toEqual(new Set([null]))
  })

  it('has no balance without the billed amount, no margin without a price', () => {
    const { values, told } = position({}, { billed: Number.NaN })
    expect(values).toMatchObject({ contractAsset: null, contractLiability: null, revenue: 400_000_00 })
    expect(told).toEqual(['error not-a-number billed'])
    expect(position({ price: 0 }).told).toContain('warning no-answer marginAtCompletion')
  })

  it('is empty where sums cannot be held exactly', () => {
    const { values, told } = position({ price: Number.MAX_SAFE_INTEGER })
    expect(values['price']).toBeNull()
    expect(told).toEqual(['error sum-too-large price'])
  })
})
