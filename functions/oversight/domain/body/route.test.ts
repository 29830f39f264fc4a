import { describe, expect, it } from 'vitest'
import { type Reach, routeUp, type Weight } from './route.ts'

const euros = (amount: number) => ({ amount, currency: 'EUR' })
const reach = (holder: string, limits: Partial<Reach['limits']>, nextBodyId: string | null): Reach => ({
  holder,
  limits: { cost: null, slipDays: null, operations: null, ...limits },
  nextBodyId,
})
const bodies = new Map([
  ['change', reach('Change board', { cost: euros(10_000), slipDays: 20 }, 'pmo')],
  ['pmo', reach('PMO board', { cost: euros(100_000) }, 'top')],
  ['top', reach('Portfolio board', {}, null)],
])
const weight = (of: Partial<Weight>): Weight => ({ cost: euros(0), slipDays: 0, operations: [], ...of })
const sponsor = reach('Sam', { cost: euros(1_000), slipDays: 5 }, 'change')

describe('a question', () => {
  it('stays with who was asked as long as it keeps the limits', () => {
    expect(routeUp(sponsor, bodies, weight({ cost: euros(1_000), slipDays: 5 }))).toEqual({
      found: true,
      bodyId: undefined,
      steps: [],
    })
  })

  it('goes up step by step, and each step says which limit it exceeded', () => {
    expect(routeUp(sponsor, bodies, weight({ cost: euros(50_000), slipDays: 9 }))).toEqual({
      found: true,
      bodyId: 'pmo',
      steps: [
        { from: 'Sam', to: 'Change board', exceeds: 'cost', limit: 1_000, actual: 50_000, unit: 'EUR' },
        {
          from: 'Change board',
          to: 'PMO board',
          exceeds: 'cost',
          limit: 10_000,
          actual: 50_000,
          unit: 'EUR',
        },
      ],
    })
  })

  it('goes up where its cost cannot be told in the currency of the limit', () => {
    const routed = routeUp(sponsor, bodies, weight({ cost: null }))
    expect(routed).toMatchObject({ found: true, bodyId: 'top' })
    expect(routed.steps[0]).toMatchObject({ exceeds: 'currency' })
  })

  it('goes up where somebody decides other kinds of thing', () => {
    const narrow = reach('Sam', { operations: ['plan.commit-scope'] }, 'top')
    expect(routeUp(narrow, bodies, weight({ operations: ['plan.apply-edits'] }))).toMatchObject({
      bodyId: 'top',
      steps: [{ exceeds: 'operation', actual: 'plan.apply-edits' }],
    })
  })

  it('finds nobody where nobody is above', () => {
    expect(routeUp(reach('Sam', { slipDays: 1 }, null), bodies, weight({ slipDays: 2 }))).toEqual({
      found: false,
      holder: 'Sam',
      steps: [],
    })
  })
})
