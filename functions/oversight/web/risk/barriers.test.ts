import { describe, expect, it } from 'vitest'
import { barriersOf } from './barriers.ts'

const percent = (likely: number) => ({ unit: 'percent' as const, low: 100, likely, high: 200 })
const risk = { probability: 0.4, delay: percent(120), cost: null }

describe('a response', () => {
  it('stands before the event where it makes it less likely, after it where it makes it hurt less', () => {
    const left = { probability: 0.1, delay: percent(120), money: null }
    expect(barriersOf(risk, left)).toEqual({ before: true, after: false })
    expect(barriersOf(risk, { ...left, probability: 0.4, delay: percent(105) })).toEqual({
      before: false,
      after: true,
    })
    expect(barriersOf(risk, { ...left, delay: null })).toEqual({ before: true, after: true })
  })

  it('that leaves all as it is is no barrier, and hidden money is none either', () => {
    const same = { probability: 0.4, delay: percent(120) }
    expect(barriersOf(risk, { ...same, money: null })).toEqual({ before: false, after: false })
    const cost = { low: 1, likely: 2, high: 3 }
    expect(barriersOf({ ...risk, cost }, same)).toEqual({ before: false, after: false })
  })
})
