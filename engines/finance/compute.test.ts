import { describe, expect, it } from 'vitest'
import { compute, type FlowsInput } from './index.ts'

const STATED = {
  periodsPerYear: 1,
  rate: 0.1,
  rateIs: 'effective',
  timing: 'end',
  firstPeriodIsTimeZero: true,
  financeRate: 0.1,
  reinvestRate: 0.08,
} as const satisfies FlowsInput
const WHOLE: FlowsInput = { ...STATED, flows: [-100_000, 30_000, 40_000, 50_000, 20_000] }
const MONTHS = [...Array<number>(12).fill(-5000 / 12), ...Array<number>(12).fill(10_000 / 12)]

function told(change: Partial<Record<keyof FlowsInput, unknown>>): readonly string[] {
  const { findings } = compute({ ...WHOLE, ...change } as FlowsInput)
  return findings.map(({ severity, code, subject }) => `${severity} ${code} ${subject.id}`)
}

function sentences(change: FlowsInput): string {
  return compute({ ...WHOLE, ...change })
    .findings.map(({ sentence }) => sentence)
    .join(' ')
}

describe('compute', () => {
  it('answers the worked example to the cent, and finds nothing in sound input', () => {
    const { conventions, findings, ...measures } = compute(WHOLE)
    expect(Object.keys(measures)).toEqual([
      'npv',
      'irr',
      'mirr',
      'roi',
      'profitabilityIndex',
      'payback',
      'discountedPayback',
      'equivalentAnnual',
    ])
    expect(measures.npv).toBeCloseTo(11_556.59, 2)
    expect(measures.irr).toBeCloseTo(0.153221, 6)
    expect(measures.mirr).toBeCloseTo(0.121944, 6)
    expect(measures.profitabilityIndex).toBeCloseTo(1.115566, 6)
    expect(measures).toMatchObject({ roi: 0.4, payback: 2.6 })
    expect(measures.discountedPayback).toBeCloseTo(3.154, 3)
    expect(measures.equivalentAnnual).toBeCloseTo(3645.77, 2)
    expect(conventions).toMatchObject({ ...STATED, periodRate: 0.1, effectiveAnnualRate: 0.1 })
    expect(findings).toEqual([])
  })

  it.each([
    ['a year each, the first undiscounted', [-5000, 10_000], 1, 'end', true, 4090.91],
    ['at the end of each month', MONTHS, 12, 'end', false, 3840.91],
    ['at the start of each month', MONTHS, 12, 'start', false, 3872.92],
  ] as const)('shows what a convention does: %s', (_, flows, periodsPerYear, timing, first, npv) => {
    const input = { ...WHOLE, flows, periodsPerYear, timing, firstPeriodIsTimeZero: first }
    expect(compute({ ...input, rateIs: 'nominal' }).npv).toBeCloseTo(npv, 2)
  })

  it('tells IRR and MIRR a year, of the kind of the rate', () => {
    const monthly = { ...WHOLE, flows: MONTHS, periodsPerYear: 12, firstPeriodIsTimeZero: false }
    expect(compute(monthly).irr).toBeCloseTo(1, 9)
    expect(compute({ ...monthly, rateIs: 'nominal' }).irr).toBeCloseTo(0.7135571323, 9)
    const yearly = { ...monthly, financeRate: 0, reinvestRate: 0 }
    expect(compute({ ...yearly, rateIs: 'nominal' }).mirr).toBeCloseTo(0.3671465, 6)
  })

  it.each([
    ['start', [-100, 0, 110], [0, 0, 1]],
    ['mid', [-100, 0, 110], [0, 0.5, 1.5]],
    ['end', [-100, 0, 110], [0, 1, 2]],
  ] as const)('places amounts after time zero at the %s of their period', (timing, flows, times) => {
    const at = (flow: number, i: number): number => flow / Math.sqrt(1.21) ** (times[i] ?? 0)
    const expected = flows.map(at).reduce((sum, one) => sum + one, 0)
    const { npv, irr } = compute({ ...WHOLE, flows, timing })
    expect(npv).toBeCloseTo(expected, 9)
    expect((1 + (irr ?? 0)) ** times[2]).toBeCloseTo(1.1, 9)
  })

  it('counts half periods in MIRR too', () => {
    const { mirr } = compute({ ...WHOLE, flows: [-100, 110], timing: 'mid' })
    expect(mirr).toBeCloseTo(0.21, 12)
  })

  it('deflates the rates where amounts are in real prices', () => {
    const real = { ...WHOLE, prices: 'real', rate: 0.1 } as const
    const { conventions, npv } = compute({ ...real, inflation: 0.02 })
    expect(conventions.effectiveAnnualRate).toBeCloseTo(1.1 / 1.02 - 1, 12)
    expect(npv).toBeGreaterThan(compute(real).npv ?? 0)
    expect(compute(real).npv).toBe(compute(WHOLE).npv)
    expect(conventions.sentence).toContain('in real prices')
  })

  it('says what it assumed', () => {
    const answer = compute({ flows: [-100, 110], rate: 0.1 })
    expect(answer.conventions).toMatchObject({ periodsPerYear: 1, rateIs: 'effective', timing: 'end' })
    expect(answer.findings[0]).toMatchObject({ severity: 'info', code: 'assumed' })
    expect(answer.findings[0]?.sentence).toContain('periodsPerYear 1')
  })

  it('answers what needs no rate without one', () => {
    const { npv, irr, payback, roi, conventions, findings } = compute({ ...WHOLE, rate: null })
    expect([npv, conventions.periodRate, conventions.effectiveAnnualRate]).toEqual([null, null, null])
    expect([payback, roi]).toEqual([2.6, 0.4])
    expect(irr).toBeCloseTo(0.153221, 6)
    expect(findings.map(({ code, subject }) => `${code} ${subject.id}`)).toEqual(['missing rate'])
    expect(conventions.sentence).toContain('nothing is discounted')
  })

  it.each([
    ['only paid', { flows: [-100, -1] }, ['irr', 'mirr', 'payback', 'discountedPayback']],
    [
      'only gained',
      { flows: [100, 1] },
      ['irr', 'mirr', 'roi', 'payback', 'profitabilityIndex', 'discountedPayback'],
    ],
    [
      'nothing',
      { flows: [0] },
      ['irr', 'mirr', 'roi', 'payback', 'profitabilityIndex', 'discountedPayback', 'equivalentAnnual'],
    ],
    ['no rates for MIRR', { financeRate: null }, ['mirr']],
    ['no way to pay back', { flows: [-100, 60] }, ['payback', 'discountedPayback']],
    ['no rate at which it is 0', { flows: [100, -150, 100] }, ['irr']],
    [
      'too many changes of sign',
      { flows: Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? -1 : 2)) },
      ['irr'],
    ],
    [
      'a finance rate near −1',
      { flows: Array.from({ length: 60 }, (_, i) => (i < 59 ? -1 : 2)), financeRate: -0.9999999 },
      ['mirr'],
    ],
    ['one moment', { flows: [-100, 110], timing: 'start' }, ['mirr']],
    ['too large a sum', { flows: [1e308, 1e308, -1] }, ['mirr', 'inflows', 'roi']],
    ['too large a ratio', { flows: [-1e-200, 1e200] }, ['irr', 'mirr', 'roi', 'profitabilityIndex']],
  ])('is null with a finding for %s', (_, change, names) => {
    const without = told(change).filter((line) => line.startsWith('warning no-answer'))
    for (const name of names) expect(without).toContain(`warning no-answer ${name}`)
    const answer: Readonly<Record<string, unknown>> = { ...compute({ ...WHOLE, ...change } as FlowsInput) }
    for (const name of names.filter((one) => one in answer)) expect(answer[name]).toBeNull()
  })

  it('tells all rates of return where there are several, and shows the nearest', () => {
    const flows = [-100, 230, -132]
    const { irr, findings } = compute({ ...WHOLE, flows })
    expect(irr).toBeCloseTo(0.1, 12)
    expect(findings.find(({ code }) => code === 'several-rates')).toMatchObject({
      severity: 'warning',
      detail: { signChanges: 2 },
      sentence: expect.stringContaining('worth 0 at 2 rates: 0.1, 0.2'),
    })
    expect(compute({ ...WHOLE, flows, rate: 0.3 }).irr).toBeCloseTo(0.2, 12)
  })

  it('warns of several changes of sign though there is one rate', () => {
    expect(sentences({ flows: [-100, 60, -10, 100] })).toMatch(/change sign 3 times.+only one: 0\./)
  })

  it('tells when the money is out again after it was back', () => {
    const { payback } = compute({ ...WHOLE, flows: [-100, 120, -50, 40] })
    expect(payback).toBeCloseTo(100 / 120, 12)
    expect(told({ flows: [-100, 120, -50, 40] })).toContain('warning out-again payback')
  })

  it('counts payback from time zero in periods, linear within one', () => {
    const input = { ...WHOLE, firstPeriodIsTimeZero: false, timing: 'mid' } as const
    expect(compute({ ...input, flows: [-100, 50, 50] }).payback).toBe(3)
    expect(compute({ ...input, flows: [-100, 50, 100] }).payback).toBe(2.5)
    expect(compute({ ...input, flows: [50, -100, 80] }).payback).toBe(2.625)
  })

  it('pays back where the sum is 0 but for rounding', () => {
    const { npv, discountedPayback } = compute({ ...WHOLE, rate: 0.07, flows: [-100, 0, 0, 100 * 1.07 ** 3] })
    expect(Math.abs(npv ?? 1)).toBeLessThan(1e-12)
    expect(discountedPayback).toBeCloseTo(3, 12)
  })

  it('spreads over years at a rate of 0 too', () => {
    expect(compute({ ...WHOLE, rate: 0 }).equivalentAnnual).toBe(10_000)
  })

  it.each([
    [{ flows: undefined }, 'warning missing flows'],
    [{ flows: [] }, 'error no-list flows'],
    [{ flows: '1' }, 'error no-list flows'],
    [{ flows: [1, '2'] }, 'error not-a-number flows'],
    [{ flows: [1, Number.POSITIVE_INFINITY] }, 'error not-a-number flows'],
    [{ rate: '0.1' }, 'error not-a-number rate'],
    [{ rate: -1 }, 'error out-of-range rate'],
    [{ rate: 1001 }, 'error out-of-range rate'],
    [{ rate: 10 }, 'warning rate-in-percent rate'],
    [{ periodsPerYear: 0 }, 'error out-of-range periodsPerYear'],
    [{ periodsPerYear: 2.5 }, 'error out-of-range periodsPerYear'],
    [{ periodsPerYear: 367 }, 'error out-of-range periodsPerYear'],
    [{ financeRate: -2 }, 'error out-of-range financeRate'],
  ])('says what is wrong with %j', (change, finding) => expect(told(change)).toContain(finding))

  it('says in a sentence what is wrong, with a way out', () => {
    expect(sentences({ rate: -1 })).toContain(
      'The discount rate is -1, and must be above −1 and up to 1000, as a fraction (0.1 for 10 %); correct rate.',
    )
    expect(sentences({ flows: [-100, -1] })).toContain(
      'There is no internal rate of return (IRR), because the flows are not both paid and gained.',
    )
  })
})
