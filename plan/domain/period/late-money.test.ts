import { describe, expect, it } from 'vitest'
import type { PeriodState } from '../../contract/index.ts'
import { lateMoney, type PeriodDoor } from './late-money.ts'

const door = (name: string, to: string, state: PeriodState): PeriodDoor => ({
  name,
  from: `${name}-01`,
  to: `${to}-01`,
  state,
})
const periods = [
  door('2026-11', '2026-12', 'open'),
  door('2026-09', '2026-10', 'locked'),
  door('2026-10', '2026-11', 'closing'),
]
const anyone = { mayClose: false }
const finance = { mayClose: true }

describe('money that comes late', () => {
  it('is refused by a locked period, which names the next one that is open to whoever enters', () => {
    const days = { from: '2026-09-30', to: '2026-10-01' }
    expect(lateMoney(periods, days, anyone)).toEqual({ period: '2026-09', state: 'locked', next: '2026-11' })
    expect(lateMoney(periods, days, finance)).toEqual({ period: '2026-09', state: 'locked', next: '2026-10' })
  })

  it('is still entered by finance while the period is closing', () => {
    const days = { from: '2026-10-31', to: '2026-11-01' }
    expect(lateMoney(periods, days, anyone)).toEqual({ period: '2026-10', state: 'closing', next: '2026-11' })
    expect(lateMoney(periods, days, finance)).toBeUndefined()
  })

  it('is refused when any of its days is, and named by the first', () => {
    expect(lateMoney(periods, { from: '2026-09-15', to: '2026-12-01' }, anyone)?.period).toBe('2026-09')
    expect(lateMoney(periods, { from: '2026-10-01', to: '2026-12-01' }, finance)).toBeUndefined()
  })

  it('ends where the next period begins: the last day is not part of it', () => {
    expect(lateMoney(periods, { from: '2026-11-01', to: '2026-12-01' }, anyone)).toBeUndefined()
  })

  it('is free where there is no period, and has no next where none follows', () => {
    expect(lateMoney([], { from: '2026-09-01', to: '2026-10-01' }, anyone)).toBeUndefined()
    const only = [door('2026-09', '2026-10', 'locked')]
    expect(lateMoney(only, { from: '2026-09-01', to: '2026-10-01' }, finance)?.next).toBe('')
  })
})
