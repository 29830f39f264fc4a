import { describe, expect, it } from 'vitest'
import { countedItems } from '../../contract/index.ts'
import { checklist, type Counted, itemsFor, type Said } from './checklist.ts'
import { closureActsOf, closureState } from './closure-state.ts'
import { explainAccount } from './explain-account.ts'
import { finalAccount } from './final-account.ts'

const none = Object.fromEntries(
  countedItems.map((key) => [key, { open: 0, examples: [] }]),
) as unknown as Counted
const by = { by: { id: 'p', name: 'Nils' }, at: '2026-11-16T08:00:00.000Z' }
const stateOf = (counted: Counted, said: ReadonlyMap<string, Said>, key: string): string | undefined =>
  checklist('completed', counted, said).find((item) => item.key === key)?.state

describe('the checklist of a closure', () => {
  it('counts what the record knows, and hears people on the rest', () => {
    expect(stateOf(none, new Map(), 'actions')).toBe('met')
    const open = { ...none, actions: { open: 2, examples: ['A-1 Sign', 'A-2 Hand over'] } }
    expect(stateOf(open, new Map(), 'actions')).toBe('missing')
    expect(
      stateOf(open, new Map([['actions', { ...by, state: 'dropped', words: 'Moved' }]]), 'actions'),
    ).toBe('dropped')
    expect(stateOf(none, new Map(), 'acceptance')).toBe('missing')
    expect(
      stateOf(none, new Map([['acceptance', { ...by, state: 'confirmed', words: 'Signed' }]]), 'acceptance'),
    ).toBe('met')
  })

  it('asks a project that was ended early what remains of it, not whether it was accepted', () => {
    expect(itemsFor('terminated')).toEqual(expect.arrayContaining(['salvage', 'told', 'orders', 'lessons']))
    expect(itemsFor('terminated')).not.toContain('acceptance')
    expect(itemsFor('completed')).not.toContain('salvage')
  })

  it('is asked for when it lacks nothing, and judged by nobody who asked or manages', () => {
    const reader = { manages: true, asked: true, sponsors: false }
    expect(closureActsOf('open', [{ state: 'missing' }], reader)).toEqual(['say', 'withdraw'])
    expect(closureActsOf('open', [{ state: 'met' }, { state: 'dropped' }], reader)).toContain('ask')
    expect(closureActsOf('asked', [], reader)).toEqual(['withdraw'])
    const other = { manages: false, asked: false, sponsors: true }
    expect(closureActsOf('asked', [], other)).toEqual(['judge', 'withdraw'])
    expect(closureActsOf('accepted', [], other)).toEqual(['reopen', 'answer'])
    expect(closureActsOf('reopened', [], other)).toEqual(['start'])
  })

  it('is where its rows say', () => {
    const row = { askedAt: null, accepted: null, withdrawnAt: null, reopenedAt: null }
    expect(closureState(row)).toBe('open')
    expect(closureState({ ...row, askedAt: by.at })).toBe('asked')
    expect(closureState({ ...row, askedAt: by.at, accepted: false })).toBe('sent-back')
    expect(closureState({ ...row, askedAt: by.at, accepted: true, reopenedAt: by.at })).toBe('reopened')
  })
})

describe('a final account', () => {
  const eur = (amount: number) => ({ amount, currency: 'EUR' })
  const baselines = [
    { number: 1, source: 'Approved at the start', asOf: '2026-01-01', cost: eur(100) },
    { number: 2, source: 'Two interfaces more', asOf: '2026-03-01', cost: eur(130) },
    { number: 3, source: 'In pounds', asOf: '2026-04-01', cost: { amount: 1, currency: 'GBP' } },
    { number: 4, source: 'One interface less', asOf: '2026-05-01', cost: eur(120) },
  ]
  const settlement = { orders: 0, invoices: 0, milestones: 0 }
  const account = finalAccount({
    asOf: '2026-06-30',
    currency: 'EUR',
    baselines,
    actual: 125,
    kinds: [],
    settlement,
  })

  it('goes from the first approved baseline by what was approved since to what was spent', () => {
    expect(account).toMatchObject({ first: 100, approved: 120, actual: 125, difference: 25, unapproved: 5 })
    expect(account.changes.map(({ number, amount }) => [number, amount])).toEqual([
      [2, 30],
      [4, -10],
    ])
    const moved = account.changes.reduce((sum, { amount }) => sum + amount, 0)
    expect((account.first ?? 0) + moved + (account.unapproved ?? 0)).toBe(account.actual)
  })

  it('opens down to its baselines, and says what is not known', () => {
    const { value, from } = explainAccount(account, 'difference')
    expect([value, ...from.map((one) => one.value)]).toEqual([25, 125, 100])
    const unknown = finalAccount({
      asOf: '2026-06-30',
      currency: 'EUR',
      baselines: [],
      actual: null,
      kinds: [],
      settlement,
    })
    expect(unknown).toMatchObject({ first: null, difference: null })
    expect(explainAccount(unknown, 'actual').source).toBe('not known')
  })
})
