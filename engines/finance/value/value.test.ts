import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { breakEven, explain, value } from '../index.ts'

const about = { subject: 'portal', asOf: day('2026-11-23') }
const stated = {
  periodsPerYear: 1,
  rate: 0.1,
  rateIs: 'effective',
  timing: 'end',
  firstPeriodIsTimeZero: true,
} as const

describe('value', () => {
  it('gives every measure as a figure, with all rates of return', () => {
    const { result, findings } = value({
      ...about,
      ...stated,
      flows: [-100, 230, -132],
      dateZero: about.asOf,
    })
    expect(result.rates.map((rate) => rate.toFixed(6))).toEqual(['0.100000', '0.200000'])
    expect(result.measures.roi).toMatchObject({ unit: 'share', rule: 'finance/roi', asOf: '2026-11-23' })
    expect(result.conventions?.dateZero).toBe('2026-11-23')
    expect(findings.map(({ code }) => code)).toContain('several-rates')
  })

  it('explains a figure down to the flows and the rate', () => {
    const { result } = value({ ...about, ...stated, flows: [-100, 121] })
    const npv = explain(result, 'npv')
    expect(npv).toMatchObject({ measure: 'npv', formula: 'Σ flow ÷ (1 + i)^t', rule: 'finance/npv' })
    expect(npv?.from.map(({ measure }) => measure)).toEqual(['flows', 'periodRate'])
    expect(npv?.from[0]?.from.map(({ measure, value: given }) => [measure, given])).toEqual([
      ['flows 1', -100],
      ['flows 2', 121],
    ])
    expect(npv?.from[1]).toMatchObject({ value: 0.1, unit: 'share', rule: 'finance/inputs' })
    const mirr = explain(result, 'mirr')
    expect(mirr).toMatchObject({ value: null })
    expect(mirr?.from.map(({ value: given }) => given)).toEqual([2, null, null])
    expect(explain(result, 'ecv')).toBeUndefined()
  })
})

describe('break-even', () => {
  const known = { ...about, ...stated, costs: [1000], benefits: [0, 605, 605] }

  it('tells how much of the benefits has to come, and how much may fail to', () => {
    const { measures } = breakEven(known).result
    expect(measures.presentBenefits.value).toBeCloseTo(1050, 9)
    expect(measures.breakEvenShare.value).toBeCloseTo(1000 / 1050, 12)
    expect(measures.breakEvenBenefit.value).toBeCloseTo((1210 * 1000) / 1050, 9)
    expect(measures.marginOfSafety.value).toBeCloseTo(1 - 1000 / 1050, 12)
  })

  it('makes NPV 0 at the level it tells', () => {
    const share = Number(breakEven(known).result.measures.breakEvenShare.value)
    const flows = [-1000, 605 * share, 605 * share]
    expect(value({ ...about, ...stated, flows }).result.measures.npv.value).toBeCloseTo(0, 9)
  })

  it('has no answer without benefits, and says so once', () => {
    const { result, findings } = breakEven({ ...known, benefits: [0, -5] })
    expect(findings.map(({ code, subject }) => `${code} ${subject.id}`)).toEqual(['no-answer breakEvenShare'])
    expect(result.measures.marginOfSafety.value).toBeNull()
  })

  it('has no answer without a rate or without costs', () => {
    expect(breakEven({ ...known, rate: null }).result.measures.breakEvenShare.value).toBeNull()
    const { result, findings } = breakEven({ ...known, costs: [] })
    expect(result.measures.presentCosts.value).toBeNull()
    expect(result.measures.forecastBenefit.value).toBe(1210)
    expect(findings.map(({ code }) => code)).toEqual(['no-list'])
    expect(breakEven({ ...known, benefits: [] }).result.measures.breakEvenBenefit.value).toBeNull()
  })
})
