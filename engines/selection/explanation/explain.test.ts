import { openAllowance, openHighs } from '@portolan/platform/compute'
import { describe, expect, it } from 'vitest'
import { explain, measureTable, openSelection, type WhyNot } from '../index.ts'
import { madeUpPortfolio } from '../testing/made-up-portfolio.ts'

const allowance = openAllowance(120)
/** The first choice is enough. */
const means = { lp: await openHighs(allowance), stop: allowance.stop, seed: 1, enough: () => true }
const { answer } = openSelection(madeUpPortfolio({ candidates: 40, seed: 1 }), means)

describe('explain', () => {
  it('opens the bound down to prices and limits that add up to it', () => {
    const byPrices = explain({ answer }, null, 'bound')?.from[0]
    expect(byPrices).toMatchObject({ measure: 'boundByPrices', rule: 'selection/select' })
    const [limits, highestWorths] = byPrices?.from ?? []
    const priced = (limits?.from ?? []).reduce((sum, { value }) => sum + Number(value), 0)
    expect(limits?.from.length).toBeGreaterThan(5)
    expect(Math.abs(priced + Number(highestWorths?.value) - Number(answer.bound))).toBeLessThan(1.5)
  })

  it('opens the value of a selection down to what is chosen, and the gap down to both', () => {
    const gap = explain({ answer }, null, 'gap')
    expect(gap?.from.map(({ measure }) => measure)).toEqual(['bound', 'objective'])
    const values = gap?.from[1]?.from[0]?.from ?? []
    expect(values.reduce((sum, { value }) => sum + Number(value), 0)).toBe(answer.objective)
    expect(values.length).toBe(answer.best.filter(({ period }) => period !== null).length)
  })

  it('opens what is missing as a range where nothing is proven, with what binds it', () => {
    const asked: WhyNot = {
      id: 'crm',
      state: 'left',
      bindings: [{ limit: { kind: 'fund', id: 'it', period: 3 }, used: 40, price: 0.5 }],
      worth: { low: 90, high: 100 },
      worthWithIt: { low: 80, high: 95 },
      valueNeeded: { low: 0, high: 20 },
      costCutNeeded: { low: 1000, high: 2500 },
      pushesOut: [],
    }
    const opened = (measure: string): unknown => explain({ whyNot: [asked] }, 'crm', measure)
    expect(opened('valueNeededAtLeast')).toMatchObject({
      value: 0,
      from: [
        { measure: 'bestAtLeast', value: 90 },
        { measure: 'bestWithItAtMost', value: 95 },
      ],
    })
    expect(opened('valueNeededAtMost')).toMatchObject({
      value: 20,
      from: [
        { measure: 'bestAtMost', value: 100 },
        { measure: 'bestWithItAtLeast', value: 80 },
      ],
    })
    expect(opened('costCutAtMost')).toMatchObject({
      value: 0.25,
      unit: 'share',
      from: [{ value: 100 }, { measure: 'bindings', from: [{ measure: 'fund it 3', value: 20 }] }],
    })
  })

  it('has nothing to say of what there is not', () => {
    expect(explain({ answer }, null, 'mood')).toBeUndefined()
    expect(explain({ answer }, 'c1', 'valueNeededAtMost')).toBeUndefined()
    expect(explain({}, null, 'bound')).toBeUndefined()
  })

  it('makes no measure from itself', () => {
    const reaches = (name: string, of: string): boolean =>
      (Object.hasOwn(measureTable, name) ? measureTable[name as keyof typeof measureTable].of : []).some(
        (part) => part === of || reaches(part, of),
      )
    expect(Object.keys(measureTable).filter((name) => reaches(name, name))).toEqual([])
  })
})
