import { describe, expect, it } from 'vitest'
import { type ActionPart, barTo, dueSign, lateDays } from './index.ts'

describe('the due day of an action', () => {
  const open = { state: 'open', due: '2026-11-20', closed: null } as const

  it('is overdue from the day after it on, and soon for a week before it', () => {
    expect(dueSign(open, '2026-11-21')).toBe('overdue')
    expect(dueSign(open, '2026-11-20')).toBe('soon')
    expect(dueSign(open, '2026-11-13')).toBe('soon')
    expect(dueSign(open, '2026-11-12')).toBe('later')
  })

  it('is nothing to an action that is closed', () => {
    expect(dueSign({ ...open, state: 'done', closed: '2026-11-30' }, '2026-12-24')).toBeNull()
  })

  it('tells how late an action is, and how late it was done', () => {
    expect(lateDays(open, '2026-11-19')).toBe(0)
    expect(lateDays(open, '2026-11-23')).toBe(3)
    expect(lateDays({ ...open, state: 'done', closed: '2026-11-22' }, '2026-12-24')).toBe(2)
    expect(lateDays({ ...open, state: 'dropped', closed: '2026-12-22' }, '2026-12-24')).toBe(0)
  })
})

describe('an action', () => {
  const part = (of: Partial<ActionPart>): ActionPart => {
    const personId = of.personId ?? 'somebody'
    return {
      state: 'open',
      personId,
      self: [personId],
      ownerId: 'owner',
      askerId: 'asker',
      leads: false,
      ...of,
    }
  }

  it('is done by its owner, by who asked for it, and by who leads', () => {
    for (const personId of ['owner', 'asker']) expect(barTo('finish', part({ personId }))).toBeUndefined()
    expect(barTo('finish', part({ leads: true }))).toBeUndefined()
    expect(barTo('finish', part({}))).toBe('not-yours')
  })

  it('is dropped by nobody who owns it and did not ask for it: not by a role, not by a second account', () => {
    expect(barTo('drop', part({ personId: 'owner' }))).toBe('own-duty')
    expect(barTo('drop', part({ personId: 'owner', leads: true }))).toBe('own-duty')
    expect(barTo('drop', part({ leads: true, self: ['somebody', 'owner'] }))).toBe('own-duty')
    expect(barTo('drop', part({ personId: 'asker' }))).toBeUndefined()
    expect(barTo('drop', part({ personId: 'owner', askerId: 'owner' }))).toBeUndefined()
  })

  it('is changed while it is open, and opened again only once it is closed', () => {
    expect(barTo('reopen', part({ personId: 'owner' }))).toBe('still-open')
    for (const state of ['done', 'dropped'] as const) {
      expect(barTo('change', part({ personId: 'asker', state }))).toBe('closed')
      expect(barTo('reopen', part({ personId: 'asker', state }))).toBeUndefined()
    }
  })
})
