import { array, assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScopeItem } from '../../contract/index.ts'
import { countScope, scopeCounts } from './count-scope.ts'
import { accepted, scopeItem, sprint } from './testing/scope-item.ts'

function countingsOf(items: readonly ScopeItem[]): Record<string, string> {
  return Object.fromEntries(countScope(items).countings)
}

describe('what counts in a scope', () => {
  it('is every size once: an epic that holds sized stories counts by them', () => {
    const items = [
      scopeItem('E', { type: 'Epic', points: 20 }),
      accepted('A', 5, { parent: 'E' }),
      scopeItem('B', { parent: 'E', points: 8 }),
    ]
    expect(countingsOf(items)).toEqual({ E: 'holds-others', A: 'counted', B: 'counted' })
    expect(countScope(items)).toMatchObject({ unit: 'points', total: 13, accepted: 5 })
  })

  it('is the epic itself as long as nothing below it is sized', () => {
    const items = [scopeItem('E', { type: 'Epic', points: 20 }), scopeItem('A', { parent: 'E' })]
    expect(countingsOf(items)).toEqual({ E: 'counted', A: 'within-another' })
  })

  it('is the story and not its sub-tasks, sized or not', () => {
    const items = [
      scopeItem('A', { points: 5 }),
      scopeItem('A1', { type: 'Sub-task', parent: 'A', points: 2 }),
      scopeItem('A2', { type: 'Sub-task', parent: 'A' }),
    ]
    expect(countingsOf(items)).toEqual({ A: 'counted', A1: 'within-another', A2: 'within-another' })
  })

  it('leaves out what was dropped, and tells apart what has no estimate', () => {
    const items = [
      scopeItem('A', { points: 3, state: 'dropped' }),
      scopeItem('B'),
      scopeItem('B1', { type: 'Sub-task', parent: 'B' }),
      scopeItem('C', { points: 0 }),
    ]
    expect(countingsOf(items)).toEqual({
      A: 'dropped',
      B: 'unestimated',
      B1: 'within-another',
      C: 'counted',
    })
    expect(scopeCounts({ items, sprints: [sprint('S1', '2026-09-07')] })).toEqual({
      items: 4,
      counted: 1,
      accepted: 0,
      unestimated: 1,
      withinOthers: 1,
      dropped: 1,
      sprints: 1,
      unit: 'points',
      total: 0,
      acceptedTotal: 0,
    })
  })

  it('is one for each item where nothing at all has an estimate', () => {
    const items = [
      scopeItem('E', { type: 'Epic' }),
      scopeItem('A', { parent: 'E', state: 'accepted' }),
      scopeItem('B', { parent: 'E' }),
      scopeItem('B1', { type: 'Sub-task', parent: 'B' }),
    ]
    expect(countScope(items)).toMatchObject({ unit: 'items', total: 2, accepted: 1 })
  })

  it('adds halves and tenths up without dust', () => {
    expect(countScope([0.1, 0.2, 0.5].map((points, at) => scopeItem(String(at), { points }))).total).toBe(0.8)
  })

  it('gives every item one place, whatever holds what, and never more than all sizes', () => {
    const anyItem = record({
      parent: option(integer({ min: 0, max: 11 }).map(String), { nil: null }),
      points: option(integer({ min: 0, max: 13 }), { nil: null }),
      type: constantFrom('Epic', 'Story', 'Sub-task', null),
      state: constantFrom('open' as const, 'accepted' as const, 'dropped' as const),
    })
    assert(
      property(array(anyItem, { maxLength: 12 }), (given) => {
        const items = given.map((told, at) => scopeItem(String(at), told))
        const scope = countScope(items)
        expect(scope.countings.size).toBe(items.length)
        const sum = items.reduce((so, { points }) => so + (points ?? 0), 0)
        expect(scope.total).toBeLessThanOrEqual(scope.unit === 'points' ? sum : items.length)
        expect(scope.accepted).toBeLessThanOrEqual(scope.total)
        // No size lies above or below another that counts.
        const counts = (id: string): boolean => scope.countings.get(id) === 'counted'
        for (const { id, parent } of items)
          if (parent !== null && counts(id) && counts(parent)) expect(isRing(items, id)).toBe(true)
      }),
    )
  })

  it('takes a chain of fifty thousand parents without an answer that never comes', () => {
    const items = Array.from({ length: 50_000 }, (_, at) =>
      scopeItem(String(at), { points: 1, parent: String(at + 1) }),
    )
    expect(countScope(items).countings.size).toBe(50_000)
  })
})

function isRing(items: readonly ScopeItem[], from: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = from; at !== null; at = items.find(({ id }) => id === at)?.parent ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
