import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { exampleSchedule } from '../schedule/testing/example-schedule.ts'
import { measureEarnedValue } from '../schedule/earned-value/index.ts'
import { measureAccounts } from './measure-accounts.ts'
import { nestedIn, outlineOf } from './outline.ts'
import { pastOf } from './past.ts'
import { stateOf } from './state.ts'

/** Two branches of three people each, and one activity beside them. */
const of = exampleSchedule({
  activities: [
    { id: 'a', name: 'Build', kind: 'summary' },
    work('a1', 'a', 100_00, 90_00, ['p', 'q', 'r']),
    work('a2', 'a', 33_33, 44_44, ['p', 'q', 'r']),
    { id: 'b', name: 'Move', kind: 'summary' },
    work('b1', 'b', 66_67, 50_01, ['s', 't', 'u']),
    work('c', undefined, 10_00, 10_00, ['p', 's', 'u']),
  ],
})

function work(id: string, parent: string | undefined, cost: number, actual: number, people: string[]) {
  const more = parent === undefined ? {} : { parent }
  return {
    id,
    ...more,
    days: 5,
    baseline: ['2026-11-02', '2026-11-06', cost] as const,
    actual: ['2026-11-02', '2026-11-06'] as const,
    percent: 100,
    cost: { planned: cost, actual, remaining: 0 },
    people,
  }
}

const measured = measureEarnedValue(of, { asOf: day('2026-11-13'), recordCost: null })
if ('lacking' in measured) throw new Error(measured.lacking.sentence)
const { value } = measured

describe('accounts of a plan', () => {
  it('hold what lies below their line, and the rest lies outside: together all of it', () => {
    const accounts = [
      { id: 'one', activityId: 'a', managerEac: null },
      { id: 'two', activityId: 'b1', managerEac: null },
    ]
    const { byId, outside, total } = measureAccounts(of, value, accounts)
    expect(byId.get('one')?.figures).toMatchObject({ budget: 133_33, actualCost: 134_44, activities: 2 })
    expect(byId.get('two')?.figures).toMatchObject({ budget: 66_67, cv: 16_66, activities: 1 })
    expect(outside?.figures).toMatchObject({ budget: 10_00, cv: 0, activities: 1 })
    expect(total.figures.budget).toBe(133_33 + 66_67 + 10_00)
    expect(total.figures.actualCost).toBe(134_44 + 50_01 + 10_00)
  })

  it('have curves that add up to that of the project', () => {
    const parts = measureAccounts(of, value, [{ id: 'one', activityId: 'a', managerEac: null }])
    const one = parts.byId.get('one')
    if (one === undefined || parts.outside === undefined) throw new Error('There are two parts.')
    const [inside, outside] = [parts.curveOf(one), parts.curveOf(parts.outside)]
    for (const [at, point] of value.curve.entries()) {
      expect((inside[at]?.plannedValue ?? 0) + (outside[at]?.plannedValue ?? 0)).toBe(point.plannedValue)
      expect((inside[at]?.actualCost ?? 0) + (outside[at]?.actualCost ?? 0)).toBe(point.actualCost ?? 0)
    }
  })

  it('are hidden where a work package less the account would tell what one person costs', () => {
    const few = exampleSchedule({
      activities: [
        { id: 'a', name: 'Build', kind: 'summary' },
        work('a1', 'a', 100_00, 90_00, ['p', 'q', 'r']),
        work('a2', 'a', 33_33, 44_44, ['v']),
        { id: 'b', name: 'Move', kind: 'summary' },
        work('b1', 'b', 66_67, 50_01, ['s', 't', 'u']),
      ],
    })
    const answer = measureEarnedValue(few, { asOf: day('2026-11-13'), recordCost: null })
    if ('lacking' in answer) throw new Error(answer.lacking.sentence)
    const { byId } = measureAccounts(few, answer.value, [{ id: 'one', activityId: 'a1', managerEac: null }])
    expect(byId.get('one')?.withheld).toBe(true)
  })

  it('stand beside each other, never within', () => {
    const outline = outlineOf(of)
    const line = (id: string) => outline.find((one) => one.id === id) ?? outline[0]
    const accounts = [{ activityId: 'a' }]
    const how = (id: string): string | undefined => {
      const found = line(id)
      return found && nestedIn(found, accounts, outline)?.how
    }
    expect([how('a'), how('a1'), how('b')]).toEqual(['within', 'within', undefined])
    const above = line('a')
    expect(above && nestedIn(above, [{ activityId: 'a2' }], outline)?.how).toBe('around')
  })
})

describe('a threshold', () => {
  const one = measureAccounts(of, value, [{ id: 'one', activityId: 'b1', managerEac: null }]).byId.get('one')
  it('is passed beyond its share and its amount, to the good as well', () => {
    if (one === undefined) throw new Error('It is there.')
    // 16.66 of 66.67 saved: a quarter.
    expect(pastOf(one.figures, { share: 0.1, amount: null })).toEqual(['cost'])
    expect(pastOf(one.figures, { share: 0.1, amount: 16_65 })).toEqual(['cost'])
    expect(pastOf(one.figures, { share: 0.1, amount: 16_66 })).toEqual([])
    expect(pastOf(one.figures, { share: 0.25, amount: null })).toEqual([])
  })

  it('asks, then is late; what is written waits; what is sent back is owed again', () => {
    const asking = { past: true, since: day('2026-11-16'), workdays: 5, today: day('2026-11-23') }
    expect(stateOf(undefined, asking)).toEqual({ state: 'asked', due: '2026-11-23' })
    expect(stateOf(undefined, { ...asking, today: day('2026-11-24') }).state).toBe('late')
    expect(stateOf(undefined, { ...asking, past: false }).state).toBe('none')
    expect(stateOf({ judged: null }, asking).state).toBe('written')
    expect(stateOf({ judged: 'sent-back' }, asking).state).toBe('sent-back')
    expect(stateOf({ judged: 'accepted' }, asking)).toEqual({ state: 'accepted', due: null })
  })
})
