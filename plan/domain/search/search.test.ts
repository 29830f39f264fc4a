import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsIn, type Hit, latenessOf, rankHits, wordsOf } from './index.ts'

const plain: Hit = { texts: ['Cut over'], late: false, done: false, critical: false, finish: '2026-12-01' }

function order(...hits: readonly Partial<Hit>[]): number[] {
  const all = hits.map((hit, at) => ({ at, hit: { ...plain, ...hit } }))
  return rankHits(all, ['over'], ({ hit }) => hit).map(({ at }) => at)
}

describe('what was typed', () => {
  it('is taken word by word, each once, in small letters', () => {
    expect(wordsOf('  Cut  OVER cut ')).toEqual(['cut', 'over'])
  })
  it('begins in a text where a word begins', () => {
    expect(beginsIn('Hand over', 'over')).toBe(true)
    expect(beginsIn('Handover', 'over')).toBe(false)
    expect(beginsIn('Handover and over', 'over')).toBe(true)
    expect(beginsIn('Prüfung der Übergabe', 'über')).toBe(true)
    expect(beginsIn('P-118', '118')).toBe(true)
  })
})

describe('the order of hits', () => {
  it('puts what is late first', () => {
    expect(order({}, { late: true })).toEqual([1, 0])
  })
  it('puts words within a word after those that begin one, even late', () => {
    expect(order({ texts: ['Handover'], late: true }, {})).toEqual([1, 0])
  })
  it('puts what is done last, then critical first, then what ends soonest', () => {
    expect(order({ done: true }, { finish: '2027-01-01' }, {}, { critical: true })).toEqual([3, 2, 1, 0])
  })
  it('loses none and adds none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ late: fc.boolean(), done: fc.boolean(), critical: fc.boolean() })),
        (some) => {
          expect(order(...some).toSorted((a, b) => a - b)).toEqual(some.map((_, at) => at))
        },
      ),
    )
  })
})

describe('lateness', () => {
  it('is told against the worse of baseline and deadline, in days', () => {
    const dates = { finish: '2026-11-20T17:00', baseline: '2026-11-17T17:00', deadline: '2026-11-19T17:00' }
    expect(latenessOf(dates)).toEqual({ against: 'baseline', days: 3 })
    expect(latenessOf({ ...dates, deadline: '2026-11-10T17:00' })).toEqual({ against: 'deadline', days: 10 })
  })
  it('is none where the finish holds, or nothing was agreed', () => {
    expect(latenessOf({ finish: '2026-11-20', baseline: '2026-11-20' })).toBeNull()
    expect(latenessOf({ finish: '2026-11-20', baseline: null })).toBeNull()
    expect(latenessOf({ finish: null, baseline: '2026-11-20' })).toBeNull()
  })
  it('of hours on the same day is told as no whole day', () => {
    expect(latenessOf({ finish: '2026-11-20T17:00', baseline: '2026-11-20T12:00' })).toEqual({
      against: 'baseline',
      days: 0,
    })
  })
  it('is told of a constraint where float is negative and no date is passed', () => {
    const held = { finish: '2026-11-20', baseline: null, totalFloat: -480 }
    expect(latenessOf(held)).toEqual({ against: 'constraint', days: null })
  })
})
