import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { costOfDelay, costOfWaiting, explain, forwardValue } from '../index.ts'

const stated = {
  subject: 'portal',
  asOf: day('2026-11-23'),
  rate: 0.1,
  periodsPerYear: 1,
  rateIs: 'effective',
  timing: 'end',
  firstPeriodIsTimeZero: false,
} as const
type Values = Readonly<Record<string, number | string | null>>

function valuesOf(measures: Readonly<Record<string, { readonly value: number | string | null }>>): Values {
  return Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value]))
}

describe('cost of delay', () => {
  const known = { ...stated, benefits: [110, 121], delay: 1 }

  it('is what the benefits lose by coming later', () => {
    const { result, findings } = costOfDelay(known)
    expect(result.measures.presentOnTime.value).toBeCloseTo(200, 9)
    expect(result.measures.presentDelayed.value).toBeCloseTo(200 / 1.1, 9)
    expect(result.measures.costOfDelay.value).toBeCloseTo(200 - 200 / 1.1, 9)
    expect(findings).toEqual([])
  })

  it('is all that the window shuts out, for benefits that cannot come later', () => {
    const values = valuesOf(costOfDelay({ ...known, window: 2 }).result.measures)
    expect(values['presentDelayed']).toBeCloseTo(110 / 1.21, 9)
    expect(valuesOf(costOfDelay({ ...known, window: 2, delay: 5 }).result.measures)).toMatchObject({
      presentDelayed: 0,
    })
  })

  it('keeps an amount of time zero that comes within the window', () => {
    const zero = { ...known, firstPeriodIsTimeZero: true, window: 1 }
    expect(valuesOf(costOfDelay(zero).result.measures)['presentDelayed']).toBeCloseTo(110 / 1.1, 9)
  })

  it('counts penalties, and is told for each period', () => {
    const { measures } = costOfDelay({ ...known, delay: 2, penalties: [11, 12.1] }).result
    expect(measures.presentPenalties.value).toBeCloseTo(20, 9)
    expect(measures.costOfDelay.value).toBeCloseTo(200 - 200 / 1.21 + 20, 9)
    expect(measures.costOfDelayPerPeriod.value).toBeCloseTo((200 - 200 / 1.21 + 20) / 2, 9)
  })

  it('is 0 without delay, and then nothing for each period', () => {
    const { result, findings } = costOfDelay({ ...known, delay: 0 })
    expect(valuesOf(result.measures)).toMatchObject({ costOfDelay: 0, costOfDelayPerPeriod: null })
    expect(findings.map(({ subject }) => subject.id)).toEqual(['costOfDelayPerPeriod'])
  })

  it.each([
    ['benefits', { benefits: [] }],
    ['delay', { delay: 0.5 }],
    ['penalties', { penalties: [-1] }],
    ['rate', { rate: null }],
  ])('is unknown without sound %s', (name, change) => {
    const { result, findings } = costOfDelay({ ...known, ...change })
    expect(findings.map(({ subject }) => subject.id)).toEqual([name])
    expect(valuesOf(result.measures)).toMatchObject({ costOfDelay: null, costOfDelayPerPeriod: null })
  })
})

describe('forward value', () => {
  const known = { ...stated, remainingBenefits: [0, 242], remainingCosts: [110] }

  it('leaves out what was spent', () => {
    const { result } = forwardValue({ ...known, sunkCost: 1_000_000 })
    expect(result.measures.forwardValue.value).toBeCloseTo(100, 9)
    expect(result.measures.advantageOfGoingOn.value).toBeCloseTo(100, 9)
    expect(result.inputs.sunkCost).toBe(1_000_000)
    expect(explain(result, 'advantageOfGoingOn')?.from.map(({ measure }) => measure)).toEqual([
      'forwardValue',
      'stopValue',
    ])
  })

  it('stands beside the worth of stopping, for each unit of what is short', () => {
    const { measures } = forwardValue({ ...known, salvage: 30, exitCost: 50, scarceUnits: 60 }).result
    expect(measures.stopValue.value).toBe(-20)
    expect(measures.advantageOfGoingOn.value).toBeCloseTo(120, 9)
    expect(measures.valuePerScarceUnit.value).toBeCloseTo(2, 9)
  })

  it('warns where stopping is worth more', () => {
    const { findings } = forwardValue({ ...known, salvage: 130.5 })
    expect(findings).toMatchObject([{ severity: 'warning', code: 'stop-is-worth-more' }])
    expect(findings[0]?.sentence).toContain('worth 30.5 more than going on')
  })

  it.each([
    ['remainingBenefits', { remainingBenefits: [] }],
    ['remainingCosts', { remainingCosts: [] }],
    ['rate', { rate: null }],
  ])('is unknown without %s', (name, change) => {
    const { result, findings } = forwardValue({ ...known, ...change })
    expect(findings.map(({ subject }) => subject.id)).toEqual([name])
    expect(valuesOf(result.measures)).toMatchObject({ forwardValue: null, advantageOfGoingOn: null })
  })
})

describe('cost of waiting', () => {
  const build = { id: 'build', flows: [-100, 242] }
  const buy = { id: 'buy', flows: [110], expiresAfter: 1 }
  const known = { ...stated, options: [buy, build], waiting: 2 }

  it('is what the best answer loses by coming later', () => {
    const { result, findings } = costOfWaiting({ ...known, options: [build] })
    const now = -100 / 1.1 + 242 / 1.21
    expect(result.measures.bestNow.value).toBeCloseTo(now, 9)
    expect(result.measures.costOfWaiting.value).toBeCloseTo(now - now / 1.21, 9)
    expect(result.course.map(({ waiting, best }) => [waiting, best])).toEqual([
      [0, 'build'],
      [1, 'build'],
      [2, 'build'],
    ])
    expect(result.course[0]?.cost).toBe(0)
    expect(explain(result, 'bestThen')?.from[0]?.from[0]).toMatchObject({ measure: 'worthsThen 1' })
    expect(findings).toEqual([])
  })

  it('counts what waiting itself costs', () => {
    const { measures } = costOfWaiting({ ...known, options: [], standingCost: 121 }).result
    expect(measures.presentStanding.value).toBeCloseTo(110 + 100, 9)
    expect(measures.costOfWaiting.value).toBeCloseTo(210, 9)
    expect(measures.costOfWaitingPerPeriod.value).toBeCloseTo(105, 9)
  })

  it('sees an answer expire, a window close, and that doing nothing may be best', () => {
    const late = { id: 'late', flows: [10, 110], window: 2 }
    const { result, findings } = costOfWaiting({ ...known, options: [buy, late], waiting: 3 })
    expect(result.course.map(({ best }) => best)).toEqual(['buy', 'buy', null, null])
    expect(findings).toMatchObject([{ code: 'other-option-then' }])
    expect(findings[0]?.sentence).toContain('is buy, and after the waiting none of them')
    expect(costOfWaiting({ ...known, options: [late], waiting: 0 }).result.course).toMatchObject([
      { best: 'late', cost: 0 },
    ])
  })

  it('sees an answer become worth its while when the window shuts out what it would still cost', () => {
    const late = { id: 'late', flows: [50, -100], window: 2 }
    const { findings } = costOfWaiting({ ...known, options: [late], waiting: 1 })
    expect(findings[0]?.sentence).toContain('is none of them, and after the waiting late')
  })

  it('may be worth it: nothing is best now, and waiting costs nothing', () => {
    const { result } = costOfWaiting({ ...known, options: [{ id: 'loss', flows: [-5] }] })
    expect(valuesOf(result.measures)).toMatchObject({ bestNow: 0, bestThen: 0, costOfWaiting: 0 })
  })

  it.each([
    ['flows', { options: [build, { id: 'odd', flows: [] }] }],
    ['waiting', { waiting: -1 }],
    ['rate', { rate: null }],
  ])('is unknown without sound %s', (name, change) => {
    const { result, findings } = costOfWaiting({ ...known, ...change })
    expect(findings.map(({ subject }) => subject.id)).toEqual([name])
    expect(valuesOf(result.measures)).toMatchObject({ bestNow: null, bestThen: null, costOfWaiting: null })
    expect(result.course).toEqual([])
  })

  it('is nothing for each period without waiting', () => {
    const { result } = costOfWaiting({ ...known, waiting: 0 })
    expect(result.measures.costOfWaitingPerPeriod.value).toBeNull()
  })
})
