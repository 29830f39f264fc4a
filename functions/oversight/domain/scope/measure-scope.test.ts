import type { ScopeItem, Sprint } from '@portolan/plan/contract'
import { addDays, type Day, day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { explainScopeValue } from './explain-scope-value.ts'
import { measureScope } from './measure-scope.ts'
import type { ScopeEvidence } from './scope-evidence.ts'
import { shownScopeValue } from './show-scope-value.ts'

const portal: ScopeEvidence['project'] = { name: 'Portal', start: null, finish: null, cost: null }

/** Four sprints of two weeks from 4 January 2027, 200 points, a budget of 175,000: one sprint is over. */
const worked = evidence({
  items: [
    item('A', 40, { state: 'accepted', closed: day('2027-01-15'), sprints: ['Sprint 1'] }),
    item('B', 60, { sprints: ['Sprint 2'] }),
    item('C', 60),
    item('D', 40),
  ],
  sprints: [sprint(1), sprint(2)],
  baseline: { number: 0, finish: day('2027-02-28'), cost: euros(17_500_000) },
  spent: { cost: euros(6_500_000), asOf: day('2027-01-17') },
})

describe('agile earned value', () => {
  const { result, findings } = measureScope(worked)
  const shown = shownScopeValue(result)

  it('earns the accepted share of the budget, and plans it evenly to the planned finish', () => {
    expect(result.values).toMatchObject({ scope: 200, accepted: 40, completeShare: 0.2, plannedShare: 0.25 })
    const money = shown.money?.figures
    expect([money?.earnedValue.value, money?.plannedValue.value]).toEqual([3_500_000, 4_375_000])
    expect(money?.cpi.value).toBeCloseTo(0.538462, 6)
    expect(money?.spi.value).toBeCloseTo(0.8, 9)
    expect(money?.eacCpi.value).toBe(32_500_000)
  })

  it('says that no baseline of the scope is frozen, and of one sprint no range', () => {
    expect(findings.map(({ code }) => code).toSorted()).toEqual(['few-sprints', 'scope-not-frozen'])
    expect(result.values).toMatchObject({ velocity: 40, velocityLowest: null, finishBest: null })
  })

  it('forecasts whole sprints at the velocity so far: 160 points at 40 are four more', () => {
    expect(result.values.finishLikely).toBe('2027-03-14')
  })

  it('is explained down to the list and the baseline', () => {
    const cpi = explainScopeValue(result, 'cpi')
    expect(cpi).toMatchObject({
      unit: 'ratio',
      from: [
        { name: 'Earned value (EV)', value: 3_500_000 },
        { value: 6_500_000, source: 'report as of 17 Jan 2027' },
      ],
    })
    expect(cpi?.from[0]?.from).toMatchObject([
      { name: 'Budget (BAC)', source: 'baseline 0' },
      {
        name: 'Done',
        from: [{ source: '1 item, version 3 of the scope, as of 17 Jan 2027' }, { value: 200 }],
      },
    ])
    const finish = explainScopeValue(result, 'finishLikely')
    expect(finish?.from.map(({ value }) => value)).toEqual(['2027-01-17', 160, 40])
    expect(explainScopeValue(result, 'nothing')).toBeUndefined()
  })

  it('draws the scope, what was accepted, the even plan, and where the velocity leads', () => {
    expect(shown.burnUp.map(({ day: at, ...point }) => [at, ...Object.values(point)])).toEqual([
      ['2027-01-03', 200, 0, 0, null],
      ['2027-01-10', 200, 0, 25, null],
      ['2027-01-17', 200, 40, 50, 40],
      ['2027-02-28', null, null, 200, null],
      ['2027-03-14', null, null, null, 200],
    ])
  })
})

describe('the velocity of the last sprints', () => {
  const done = [30, 20, 10, 25, 40, 20, 15].map((points, at) =>
    item(`S${at + 1}`, points, {
      state: 'accepted',
      closed: addDays(sprintStart(at + 1), 5),
      sprints: [`Sprint ${at + 1}`],
    }),
  )
  const seven = [1, 2, 3, 4, 5, 6, 7].map(sprint)
  const asOf = day('2027-04-14')
  const open = [
    item('Open', 90),
    item('Late', 5, { state: 'accepted', closed: day('2027-04-13'), sprints: ['Sprint 8'] }),
  ]
  const { result } = measureScope(evidence({ items: [...done, ...open], sprints: seven, asOf }))

  it('is the median of six, with the lowest and the highest', () => {
    expect(result.velocity).toMatchObject({ per: 'sprint', sizes: [20, 10, 25, 40, 20, 15], days: 14 })
    expect(result.values).toMatchObject({ velocity: 20, velocityLowest: 10, velocityHighest: 40 })
  })

  it('leads to a likely, a best and a worst finish; what the running sprint gave is not counted twice', () => {
    expect(result.forecast).toMatchObject({ toDo: 95, sprints: { likely: 5, best: 3, worst: 10 } })
    expect(result.values).toMatchObject({
      finishLikely: '2027-06-20',
      finishBest: '2027-05-23',
      finishWorst: '2027-08-29',
    })
  })

  it('is counted by fortnights where no sprint has dates', () => {
    const { result: plain, findings } = measureScope(
      evidence({ items: [...done, ...open], sprints: [], asOf }),
    )
    expect(plain.velocity).toMatchObject({ per: 'fortnight', sizes: [20, 10, 25, 40, 20, 20], until: asOf })
    expect(findings.map(({ code }) => code)).toContain('by-fortnights')
  })

  it('of nothing at all is never, and says so', () => {
    const idle = evidence({
      items: [item('A', 5, { sprints: ['Sprint 9'] })],
      sprints: [1, 2, 3].map(sprint),
      asOf: day('2027-02-14'),
    })
    const { result: still, findings } = measureScope(idle)
    expect(still.values).toMatchObject({ velocity: 0, finishLikely: null, finishWorst: null })
    expect(findings.map(({ code }) => code)).toContain('standstill')
  })
})

describe('the growth of a scope', () => {
  it('is counted from the first day of the first sprint', () => {
    const items = [
      item('A', 80),
      item('B', 20, { created: day('2027-01-04') }),
      item('C', 25, { created: day('2027-01-20') }),
    ]
    const { result } = measureScope(evidence({ items, sprints: [sprint(1)], asOf: day('2027-01-31') }))
    expect(result.values).toMatchObject({ scopeAtStart: 100, growth: 0.25 })
  })

  it('is not told where no sprint has dates', () => {
    const { result, findings } = measureScope(
      evidence({
        items: [item('A', 80)],
        sprints: [],
        project: { ...portal, start: day('2027-01-01'), finish: day('2027-06-30') },
      }),
    )
    expect(result.values.growth).toBeNull()
    expect(findings.map(({ code }) => code)).toContain('no-first-sprint')
  })
})

describe('a list that tells little', () => {
  it('of sprints alone has a velocity and no scope', () => {
    const only = [1, 2, 3].map((number) => ({
      ...sprint(number),
      done: { points: 10 * number, items: null },
    }))
    const { result, findings } = measureScope(evidence({ items: [], sprints: only, asOf: day('2027-02-14') }))
    expect(result.values).toMatchObject({ scope: null, completeShare: null, finishLikely: null })
    expect(result.velocity).toBeUndefined()
    expect(findings.map(({ code }) => code)).toContain('no-items')
  })

  it('names what is missing for money, and keeps the rest', () => {
    const poor = measureScope({ ...worked, baseline: null, spent: null })
    expect(poor.result.money).toBeUndefined()
    expect(poor.findings.map(({ code }) => code)).toEqual(['few-sprints', 'scope-not-frozen', 'no-budget'])
    const unspent = measureScope({ ...worked, spent: null })
    expect(unspent.result.money?.result.measures.cpi.value).toBeNull()
    expect(unspent.findings.map(({ code }) => code)).toContain('no-cost-to-date')
    const francs = measureScope({
      ...worked,
      spent: { cost: { amount: 1, currency: 'CHF' }, asOf: worked.asOf },
    })
    expect(francs.findings.map(({ code }) => code)).toContain('cost-in-other-currency')
  })

  it('that is wholly accepted is finished on the day of its last acceptance', () => {
    const { result } = measureScope(
      evidence({
        items: [item('A', 5, { state: 'accepted', closed: day('2027-01-12') })],
        sprints: [sprint(1)],
      }),
    )
    expect(result.values).toMatchObject({
      remaining: 0,
      finishLikely: '2027-01-12',
      finishWorst: '2027-01-12',
    })
  })
})

type Told = Pick<ScopeEvidence['list'], 'items' | 'sprints'> & Partial<ScopeEvidence>

function evidence({ items, sprints, ...told }: Told): ScopeEvidence {
  return {
    list: { items, sprints },
    version: 3,
    asOf: day('2027-01-17'),
    project: portal,
    baseline: null,
    spent: null,
    ...told,
  }
}

function item(id: string, points: number, told: Partial<ScopeItem> = {}): ScopeItem {
  const nothing = {
    status: null,
    assignee: null,
    parent: null,
    priority: null,
    url: null,
    closed: null,
    due: null,
  }
  return {
    ...nothing,
    id,
    title: id,
    type: 'Story',
    state: 'open',
    sprints: [],
    points,
    labels: [],
    created: day('2027-01-01'),
    ...told,
  }
}

function sprintStart(number: number): Day {
  return addDays(day('2027-01-04'), (number - 1) * 14)
}

function sprint(number: number): Sprint {
  const none = { points: null, items: null }
  const start = sprintStart(number)
  return {
    name: `Sprint ${number}`,
    start,
    finish: addDays(start, 13),
    committed: none,
    done: none,
    teamSize: null,
  }
}

function euros(amount: number): { amount: number; currency: string } {
  return { amount, currency: 'EUR' }
}
