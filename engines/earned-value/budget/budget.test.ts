import { addDays, day, officeWeek, workCalendar } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, type Element, type Period, rollUp, spreadBudget } from '../index.ts'

const JANUARY: Period = { from: day('2026-01-01'), to: day('2026-02-01') }
const FEBRUARY: Period = { from: day('2026-02-01'), to: day('2026-03-01') }

describe('apportion', () => {
  it('gives what is left over to the largest remainders, the first of equals', () => {
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(apportion(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(apportion(10, [5, 3, 1])).toEqual([6, 3, 1])
  })

  it('has no answer without a weight or for parts of units', () => {
    expect([apportion(1, [0]), apportion(1.5, [1]), apportion(1, [-1, 2])]).toEqual(Array(3).fill(undefined))
  })

  it('adds up exactly, and no part is a unit off its share', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (total, shares) => {
        const sum = shares.reduce((so, share) => so + share, 0)
        fc.pre(sum > 0)
        const parts = apportion(total, shares) ?? []
        expect(parts.reduce((so, part) => so + part, 0)).toBe(total)
        parts.forEach((part, i) => {
          const off = BigInt(part) * BigInt(sum) - BigInt(total) * BigInt(shares[i] ?? 0)
          expect(off < BigInt(sum) && -off < BigInt(sum)).toBe(true)
        })
      }),
    )
  })
})

describe('planned value by period', () => {
  it('follows working time where a calendar is given', () => {
    const calendar = workCalendar({
      zone: 'UTC',
      week: officeWeek({ from: 540, to: 1020 }),
      exceptions: [],
    })
    // Friday 30 January to Tuesday 3 February: one working day in January, two in February.
    const activities = [{ id: 'a', budget: 300, from: day('2026-01-30'), to: day('2026-02-04') }]
    const { result } = spreadBudget({ periods: [JANUARY, FEBRUARY], activities, calendar })
    expect(result.periods.map(({ plannedValue }) => plannedValue)).toEqual([100, 200])
    const weekend = [{ id: 'a', budget: 300, from: day('2026-01-31'), to: day('2026-02-02') }]
    const idle = spreadBudget({ periods: [JANUARY, FEBRUARY], activities: weekend, calendar })
    expect(idle.result.periods.map(({ plannedValue }) => plannedValue)).toEqual([150, 150])
  })

  it('keeps what lies before and after the periods', () => {
    const activities = [{ id: 'a', budget: 90, from: day('2026-01-01'), to: day('2026-04-01') }]
    const { result } = spreadBudget({ periods: [FEBRUARY], activities })
    expect([result.before, result.periods[0]?.plannedValue, result.after]).toEqual([31, 28, 31])
    expect(result.periods[0]?.cumulative).toBe(59)
  })

  it('names the activity that it cannot spread, and the period that does not follow', () => {
    const odd = [
      { id: 'late', budget: 1, from: day('2026-02-02'), to: day('2026-02-01') },
      { id: 'part', budget: 0.5, from: day('2026-02-01'), to: day('2026-02-01') },
    ]
    const { findings } = spreadBudget({ periods: [FEBRUARY], activities: odd })
    expect(findings.map(({ subject }) => subject.id)).toEqual(['late', 'part'])
    expect(spreadBudget({ periods: [FEBRUARY, JANUARY], activities: [] }).findings[0]?.subject.id).toBe('2')
    expect(spreadBudget({ periods: [], activities: [] }).findings).toHaveLength(1)
  })

  it('loses no unit, whatever the activities', () => {
    const activity = fc.record({ budget: fc.nat(10_000_000), at: fc.nat(90), length: fc.nat(60) })
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 12 }), (made) => {
        const activities = made.map(({ budget, at, length }, i) => {
          const from = addDays(day('2025-12-01'), at)
          return { id: String(i), budget, from, to: addDays(from, length) }
        })
        const { before, periods, after } = spreadBudget({ periods: [JANUARY, FEBRUARY], activities }).result
        const all = activities.reduce((sum, { budget }) => sum + budget, 0)
        expect((periods.at(-1)?.cumulative ?? 0) + after).toBe(all)
        expect(periods.reduce((sum, { plannedValue }) => sum + plannedValue, before) + after).toBe(all)
      }),
    )
  })
})

describe('a roll-up', () => {
  it('adds up exactly at every element, whatever the breakdown', () => {
    const made = fc.array(fc.record({ under: fc.nat(), budget: fc.nat(1_000_000_000) }), { minLength: 1 })
    fc.assert(
      fc.property(made, (list) => {
        const elements = list.map(({ under, budget }, i): Element => {
          return { id: String(i), parent: i === 0 ? null : String(under % i), budget }
        })
        const { result, findings } = rollUp(elements)
        expect(findings).toEqual([])
        expect(result[0]?.budget).toBe(list.reduce((sum, { budget }) => sum + budget, 0))
        for (const [i, { id, budget }] of result.entries()) {
          const below = result.filter(({ parent }) => parent === id)
          const sum = below.reduce((so, part) => so + (part.budget ?? 0), list[i]?.budget ?? 0)
          expect(budget).toBe(sum)
        }
      }),
    )
  })

  it.each([
    [
      'a ring',
      [
        { id: 'a', parent: 'b' },
        { id: 'b', parent: 'a' },
      ],
      ['loop', 'loop'],
    ],
    ['an unknown parent', [{ id: 'a', parent: 'x', budget: 1 }], ['unknown-parent']],
    [
      'an id used twice',
      [
        { id: 'a', parent: null },
        { id: 'a', parent: null },
      ],
      ['double-element'],
    ],
    ['parts of a unit', [{ id: 'a', parent: null, budget: 0.5 }], ['not-whole']],
    ['an amount nobody knows', [{ id: 'a', parent: null, actualCost: null }], ['unknown-amount']],
  ] satisfies readonly (readonly [string, readonly Element[], readonly string[]])[])(
    'tells of %s',
    (_, elements, codes) => {
      expect(rollUp(elements).findings.map(({ code }) => code)).toEqual(codes)
    },
  )

  it('goes as deep as the breakdown goes', () => {
    const elements = Array.from({ length: 20_000 }, (_, i): Element => {
      return { id: String(i), parent: i === 0 ? null : String(i - 1), budget: 1 }
    })
    expect(rollUp(elements).result[0]?.budget).toBe(20_000)
  })
})
