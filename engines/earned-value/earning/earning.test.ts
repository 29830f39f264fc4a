import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earn, earnByAcceptedScope, type EarningActivity, type ScopeItem, type Technique } from '../index.ts'

function shareBy(technique: Technique, rest: Partial<EarningActivity> = {}): number | null | undefined {
  return earn([{ id: 'a', budget: 1000, technique, ...rest }]).result.activities[0]?.share
}

const NOT_YET = { started: false, finished: false }
const BEGUN = { started: true, finished: false }
const DONE = { started: true, finished: true }

describe('an earning technique', () => {
  it.each([
    [{ kind: '0/100', ...NOT_YET }, 0],
    [{ kind: '0/100', ...BEGUN }, 0],
    [{ kind: '0/100', ...DONE }, 1],
    [{ kind: '50/50', ...NOT_YET }, 0],
    [{ kind: '50/50', ...BEGUN }, 0.5],
    [{ kind: '50/50', ...DONE }, 1],
    [{ kind: 'xx/yy', atStart: 0.2, ...BEGUN }, 0.2],
    [{ kind: 'xx/yy', atStart: 0.2, ...DONE }, 1],
    [{ kind: 'xx/yy', atStart: 1.2, ...BEGUN }, null],
    [{ kind: 'weighted-milestones', milestones: [] }, null],
    [{ kind: 'weighted-milestones', milestones: [{ id: 'm', weight: -1, achieved: true }] }, null],
    [{ kind: 'percent-complete', share: 0.4 }, 0.4],
    [{ kind: 'percent-complete', share: 40 }, null],
    [{ kind: 'percent-complete', share: null }, null],
    [{ kind: 'units-complete', done: 9, planned: 8 }, null],
    [{ kind: 'units-complete', done: 0, planned: 0 }, null],
    [{ kind: 'units-complete', done: null, planned: 8 }, null],
    [{ kind: 'level-of-effort' }, null],
    [{ kind: 'apportioned', base: 'nobody' }, null],
    [{ kind: 'apportioned', base: 'a' }, null],
  ] satisfies readonly (readonly [Technique, number | null])[])(
    '%j earns %s of the budget',
    (technique, share) => {
      expect(shareBy(technique)).toBe(share)
    },
  )

  it('by level of effort earns what was planned, and never more than the budget', () => {
    expect(shareBy({ kind: 'level-of-effort' }, { plannedValue: 250 })).toBe(0.25)
    expect(shareBy({ kind: 'level-of-effort' }, { plannedValue: 1001 })).toBeNull()
    expect(shareBy({ kind: 'level-of-effort' }, { plannedValue: 0, budget: 0 })).toBe(0)
  })

  it('that does not tell what was earned leaves the sum unknown and says what to state', () => {
    const { result, findings } = earn([
      { id: 'a', budget: 10, technique: { kind: '0/100', ...DONE } },
      { id: 'b', budget: 10, technique: { kind: 'percent-complete', share: null } },
    ])
    expect(result.earnedValue).toBeNull()
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'What activity b earned by percent complete cannot be told; state a share from 0 to 1.',
    ])
  })

  it('along with another follows through several, and tells of a budget that is none', () => {
    const { result } = earn([
      { id: 'a', budget: 100, technique: { kind: 'apportioned', base: 'b' } },
      { id: 'b', budget: 100, technique: { kind: 'apportioned', base: 'c' } },
      { id: 'c', budget: 100, technique: { kind: 'percent-complete', share: 0.25 } },
    ])
    expect(result.activities.map(({ earnedValue }) => earnedValue)).toEqual([25, 25, 25])
    expect(shareBy({ kind: '0/100', ...DONE }, { budget: -1 })).toBeNull()
  })

  it('earns from nothing to the budget, and the budget when all is done', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), share, (budget, done) => {
        const value = (part: number): number =>
          earn([{ id: 'a', budget, technique: { kind: 'percent-complete', share: part } }]).result
            .earnedValue ?? Number.NaN
        expect(value(1)).toBe(budget)
        expect(value(done)).toBeGreaterThanOrEqual(0)
        expect(value(done)).toBeLessThanOrEqual(budget)
      }),
    )
  })
})

const item = (id: string, points: number, rest: Partial<ScopeItem> = {}): ScopeItem => ({
  id,
  points,
  accepted: true,
  from: 'baseline',
  ...rest,
})

function earnedBy(items: readonly ScopeItem[]): number {
  return earnByAcceptedScope({ budget: 123_457, items, changes: [] }).result.earnedValue ?? Number.NaN
}

describe('agile work', () => {
  it('earns nothing for a change that is not approved, and says what to do', () => {
    const { result, findings } = earnByAcceptedScope({
      budget: 1000,
      items: [item('1', 5), item('2', 5, { from: 'c' })],
      changes: [{ id: 'c', approved: false, budget: 500 }],
    })
    expect(result).toMatchObject({ budgetAtCompletion: 1000, earnedValue: 1000, outsidePoints: 5 })
    expect(findings.map(({ code, subject }) => [code, subject.id])).toEqual([['outside-scope', '2']])
  })

  it('is not earned where scope or sizes are lacking', () => {
    const empty = earnByAcceptedScope({ budget: 1000, items: [], changes: [] })
    expect([empty.result.earnedValue, empty.findings[0]?.code]).toEqual([null, 'no-scope'])
    const unsized = earnByAcceptedScope({ budget: 1000, items: [item('1', Number.NaN)], changes: [] })
    expect([unsized.result.earnedValue, unsized.findings[0]?.code]).toEqual([null, 'no-size'])
  })

  it('earns no less when an item is accepted, and the budget when all are', () => {
    const points = fc.array(
      fc.record({ points: fc.constantFrom(0.5, 1, 2, 3, 5, 8), accepted: fc.boolean() }),
      {
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(points, fc.nat(), (made, which) => {
        const items = made.map(({ points: size, accepted }, i) => item(String(i), size, { accepted }))
        const more = items.map((each, i) => (i === which % items.length ? { ...each, accepted: true } : each))
        expect(earnedBy(more)).toBeGreaterThanOrEqual(earnedBy(items))
        expect(earnedBy(items.map((each) => ({ ...each, accepted: true })))).toBe(123_457)
      }),
    )
  })
})
