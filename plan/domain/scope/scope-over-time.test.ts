import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { countScope } from './count-scope.ts'
import { scopeOverTime } from './scope-over-time.ts'
import { sprintRows } from './sprint-rows.ts'
import { accepted, scopeItem, sprint } from './testing/scope-item.ts'

const asOf = day('2026-10-09')
const items = [
  accepted('A', 5, { created: day('2026-09-01'), closed: day('2026-09-15'), sprints: ['Sprint 1'] }),
  accepted('B', 3, { created: day('2026-09-01'), sprints: ['Sprint 1', 'sprint 2'] }),
  scopeItem('C', { points: 8, created: day('2026-09-20'), sprints: ['Sprint 2', 'Sprint 3'] }),
  scopeItem('D', { points: 2, created: day('2026-09-01'), closed: day('2026-09-30'), state: 'dropped' }),
]
const sprints = [
  sprint('Sprint 1', '2026-09-07', { committed: { points: 10, items: null } }),
  sprint('Sprint 2', '2026-09-21'),
]
const list = { items, sprints }
const scope = countScope(items)

describe('the scope over time', () => {
  it('grows with what is created and shrinks with what is dropped; what is accepted adds up', () => {
    const over = scopeOverTime(list, scope, asOf)
    const at = (text: string): readonly number[] => {
      const point = over.at(day(text))
      return [point.scope, point.accepted]
    }
    expect(at('2026-08-31')).toEqual([0, 0])
    expect(at('2026-09-14')).toEqual([10, 0])
    expect(at('2026-09-20')).toEqual([18, 5])
    // B tells no day: it was accepted by the end of the last sprint that it was in.
    expect(at('2026-10-02')).toEqual([16, 8])
    expect(over).toMatchObject({ undated: 0, acceptedUndated: 0 })
  })

  it('ends with the totals on the day of the list', () => {
    const end = scopeOverTime(list, scope, asOf).at(asOf)
    expect(end).toMatchObject({ scope: scope.total, accepted: scope.accepted })
  })
})

describe('the sprints of a scope', () => {
  const rows = sprintRows(list, scope, asOf)

  it('stand in the order of time, also those that only items name', () => {
    expect(rows.map(({ name, time }) => [name, time])).toEqual([
      ['Sprint 1', 'past'],
      ['Sprint 2', 'past'],
      ['Sprint 3', 'unknown'],
    ])
  })

  it('tell what was committed as the list has it, else what was ever in them', () => {
    expect(rows.map(({ committed, committedFrom }) => [committed, committedFrom])).toEqual([
      [10, 'list'],
      [11, 'items'],
      [8, 'items'],
    ])
  })

  it('share what was accepted among themselves, each item once', () => {
    expect(rows.map(({ accepted: size }) => size)).toEqual([5, 3, 0])
  })

  it('tell what their own list says where no item names them', () => {
    const only = sprint('Sprint 0', '2026-08-24', { done: { points: 21, items: 7 } })
    const [row] = sprintRows({ items, sprints: [...sprints, only] }, scope, asOf)
    expect(row).toMatchObject({ name: 'Sprint 0', accepted: 21, acceptedFrom: 'list', committed: null })
  })
})
