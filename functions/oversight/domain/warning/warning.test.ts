import type { ScopeItem, ScopeList } from '@portolan/plan/contract'
import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { milestoneTrend, scopeChurn, warningFacts, type WarningKnown } from './index.ts'

const asOf = day('2026-11-16')
const nothing: WarningKnown = { asOf, moves: [], earned: null }

describe('facts that warn', () => {
  it('are none where no room keeps anything: a rule is not available then, and not well', () => {
    expect(warningFacts(nothing)).toEqual([])
  })

  it('count the issues past their day, also when there are none of them', () => {
    const of = (overdue: number) => warningFacts({ ...nothing, issues: { overdue } })
    expect(of(2)).toMatchObject([{ trigger: 'issue-overdue', value: 2, asOf }])
    expect(of(0)).toMatchObject([{ trigger: 'issue-overdue', value: 0 }])
  })

  it('set what is drawn of contingency against what is done: 75 of 100 thousand, 60 % earned', () => {
    const opening = { pool: 'contingency', kind: 'opening', amount: 12_000_000, days: 30 } as const
    const moves = [
      opening,
      { ...opening, kind: 'return', amount: 2_000_000, days: 0 } as const,
      { ...opening, kind: 'drawdown', amount: 7_500_000, days: 3 } as const,
    ]
    const known = { ...nothing, moves, earned: 0.6 }
    expect(warningFacts(known)).toMatchObject([{ trigger: 'contingency-burn', value: 0.75, against: 0.6 }])
    expect(warningFacts({ ...known, earned: null })[0]).not.toHaveProperty('against')
    const inDays = moves.map((move) => ({ ...move, amount: 0 }))
    expect(warningFacts({ ...known, moves: inDays })).toMatchObject([{ value: 0.1 }])
  })

  it('hold the newest estimate of the work against the first that was approved: 460 h ÷ 400 h', () => {
    const estimates = { approved: 24_000, now: 27_600 }
    const [growth] = warningFacts({ ...nothing, estimates })
    expect(growth).toMatchObject({ trigger: 'estimate-growth' })
    expect(growth?.value).toBeCloseTo(0.15, 9)
    expect(warningFacts({ ...nothing, estimates: { approved: 0, now: 600 } })).toEqual([])
  })

  it('leave the management reserve alone', () => {
    const moves = [{ pool: 'reserve', kind: 'opening', amount: 5, days: 0 } as const]
    expect(warningFacts({ ...nothing, moves })).toEqual([])
  })
})

describe('the trend of milestones', () => {
  const report = (on: string, ...told: readonly [id: string, finish: string, more?: object][]) => ({
    day: day(on),
    milestones: told.map(([id, finish, more = {}]) => ({
      id,
      name: `Milestone ${id}`,
      finish: day(finish),
      critical: true,
      done: false,
      ...more,
    })),
  })

  it('counts the reports in a row that moved one later, to the newest', () => {
    const reports = [
      report('2026-07-31', ['1', '2026-12-01'], ['2', '2027-01-15']),
      report('2026-08-31', ['1', '2026-11-20'], ['2', '2027-01-29']),
      report('2026-09-30', ['1', '2026-12-04'], ['2', '2027-01-29']),
      report('2026-10-31', ['1', '2026-12-18'], ['2', '2027-02-12']),
    ]
    expect(milestoneTrend(reports)).toEqual({ moves: 2, name: 'Milestone 1', reports: 4 })
    expect(warningFacts({ ...nothing, milestones: milestoneTrend(reports) })).toMatchObject([
      { trigger: 'milestone-trend', value: 2, about: 'Milestone 1' },
    ])
  })

  it('looks at what is critical and open, and is nothing where there is nothing to compare', () => {
    const first = report('2026-09-30', ['1', '2026-12-04'])
    expect(milestoneTrend([first])).toBeUndefined()
    expect(milestoneTrend([])).toBeUndefined()
    expect(
      milestoneTrend([first, report('2026-10-31', ['1', '2026-12-18', { critical: false }])]),
    ).toBeUndefined()
    expect(milestoneTrend([first, report('2026-10-31', ['1', '2026-12-18', { done: true }])])).toBeUndefined()
    expect(milestoneTrend([first, report('2026-10-31', ['9', '2026-12-18'])])).toMatchObject({ moves: 0 })
    const unknown = { day: day('2026-09-15'), milestones: null }
    expect(milestoneTrend([first, unknown, report('2026-10-31', ['1', '2026-12-18'])])).toBeUndefined()
  })
})

describe('churn of the scope', () => {
  const item = (id: string, told: Partial<ScopeItem>): ScopeItem => ({
    id,
    title: id,
    type: 'Story',
    status: null,
    state: 'open',
    sprints: [],
    points: 10,
    assignee: null,
    parent: null,
    priority: null,
    labels: [],
    url: null,
    created: null,
    closed: null,
    due: null,
    ...told,
  })
  const churn = (...items: ScopeItem[]) =>
    scopeChurn({ items, sprints: [] } as unknown as ScopeList, { version: 3, asOf })

  it('is what came and went within thirty days, of what was there before: (10 + 10) ÷ 40', () => {
    const old = { created: day('2026-05-04') }
    const scope = churn(
      item('1', old),
      item('2', {}),
      item('3', { ...old, state: 'accepted', closed: day('2026-11-02') }),
      item('4', { ...old, state: 'dropped', closed: day('2026-11-10') }),
      item('5', { created: day('2026-11-03') }),
      item('6', { ...old, state: 'dropped', closed: day('2026-06-01') }),
    )
    expect(scope).toMatchObject({ before: 40, added: 10, dropped: 10 })
    expect(warningFacts({ ...nothing, scope })).toMatchObject([{ trigger: 'scope-churn', value: 0.5 }])
  })

  it('is not known of a list that is younger than the window', () => {
    expect(warningFacts({ ...nothing, scope: churn(item('1', { created: day('2026-11-02') })) })).toEqual([])
  })

  it('does not count what came and went within the window', () => {
    const brief = item('2', { created: day('2026-11-02'), state: 'dropped', closed: day('2026-11-09') })
    expect(churn(item('1', {}), brief)).toMatchObject({ before: 10, added: 0, dropped: 0 })
  })
})
