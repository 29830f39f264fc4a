import { describe, expect, it } from 'vitest'
import { compareScopes } from './compare-scopes.ts'
import { accepted, scopeItem, sprint } from './testing/scope-item.ts'

const before = {
  items: [
    scopeItem('A', { points: 5, sprints: ['S1'] }),
    scopeItem('B', { points: 3 }),
    scopeItem('C', { points: 2 }),
    accepted('D', 1),
  ],
  sprints: [sprint('S1', '2026-09-07')],
}
const after = {
  items: [
    accepted('A', 5, { sprints: ['S1', 'S2'] }),
    scopeItem('B', { points: 8 }),
    scopeItem('D', { points: 1 }),
    scopeItem('E', { points: 13 }),
  ],
  sprints: [sprint('S1', '2026-09-07', { teamSize: 6 }), sprint('S2', '2026-09-21')],
}

describe('two versions of a scope', () => {
  const compared = compareScopes(before, after)

  it('differ by what came, went, was accepted, sized anew and moved, the worst first', () => {
    expect(compared.changes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['removed', 'C'],
      ['reopened', 'D'],
      ['added', 'E'],
      ['re-estimated', 'B'],
      ['moved', 'A'],
      ['accepted', 'A'],
      ['sprint-changed', 'S1'],
      ['sprint-added', 'S2'],
    ])
    expect(compared.counts).toMatchObject({ added: 1, removed: 1, dropped: 0 })
  })

  it('say so in sentences, and in totals', () => {
    expect(compared.changes.map(({ sentence }) => sentence)).toContain(
      'B “Item B” went from 3 points to 8 points.',
    )
    expect(compared.before).toEqual({ unit: 'points', total: 11, accepted: 1 })
    expect(compared.after).toEqual({ unit: 'points', total: 27, accepted: 5 })
  })

  it('do not differ from themselves', () => {
    expect(compareScopes(after, after).changes).toEqual([])
  })
})
