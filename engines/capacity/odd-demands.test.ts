import { describe, expect, it } from 'vitest'
import { compute, explain, fit, shortage, utilisation } from './index.ts'
import { codesOf, demand, given } from './testing/given.ts'

describe('demands', () => {
  it('count once each, with a need, a window and work that can be read', () => {
    const odd = [
      { id: null },
      {},
      { needs: { kind: 'role' } },
      { needs: { kind: 'place', id: 'Graz' } },
      { needs: { kind: 'ability', id: 'java', level: -1 } },
      { from: null },
      { to: 'late' },
      { work: 0.5 },
      { probability: 2 },
      { rank: 'first' },
      { value: 'much' },
      { to: '2026-11-23' },
    ]
    const demands = odd.map((one, i) => ({ ...demand, id: `d${i}`, ...one }))
    const { shortage: told, findings } = compute(given({ demands: [...demands, { ...demand, id: 'd1' }] }))
    expect(told.entries.map(({ id }) => id)).toEqual(['d1'])
    expect(findings.map(({ code }) => code)).toEqual([
      'no-text',
      'no-text',
      'no-need',
      'out-of-range',
      'no-need',
      'no-day',
      'no-day',
      'out-of-range',
      'out-of-range',
      'out-of-range',
      'out-of-range',
      'no-window',
      'twice',
    ])
  })

  it('count as far as they lie in the days that are counted, by probability or as if all came', () => {
    const half = { ...demand, from: '2026-11-16', to: '2026-11-30', probability: 0.5 }
    const later = { ...demand, id: 'b', from: '2026-12-01', to: '2026-12-02' }
    const works = (counting: string): unknown =>
      shortage(given({ counting, demands: [half, later] })).result.entries.map(({ work }) => work)
    expect([works('expected'), works('all')]).toEqual([[120], [240]])
    expect(codesOf({ demands: [half, later] })).toEqual(['outside-horizon', 'outside-horizon'])
  })

  it('go by rank, then deadline, then start, then name', () => {
    const demands = [
      { ...demand, id: 'd' },
      { ...demand, id: 'c' },
      { ...demand, id: 'b', from: '2026-11-22' },
      { ...demand, id: 'a', to: '2026-11-29' },
      { ...demand, id: 'z', rank: 1 },
      { ...demand, id: 'y', rank: 0 },
    ]
    for (const list of [demands, demands.toReversed()])
      expect(
        shortage(given({ demands: list }))
          .result.entries.map(({ id }) => id)
          .join(),
      ).toBe('y,z,b,c,d,a')
  })

  it('share a day of one person, however many they are', () => {
    const demands = Array.from({ length: 20 }, (_, i) => ({
      ...demand,
      id: `d${i + 10}`,
      to: '2026-11-24',
      work: 25,
      rank: i,
    }))
    const { entries, short } = shortage(given({ demands })).result
    expect(short).toBe(20)
    expect(entries.map((one) => one.short)).toEqual([...Array.from({ length: 19 }, () => 0), 20])
  })
})

describe('figures of all demands together', () => {
  const { result } = shortage(
    given({
      demands: [
        { ...demand, work: 3000 },
        { ...demand, id: 'b' },
      ],
    }),
  )

  it('open to the demands, and what is of one only, or of nothing, does not', () => {
    expect(explain(result, null, 'short')).toMatchObject({
      value: 1080,
      formula: 'Σ of the demands',
      from: [{ measure: 'short a' }, { measure: 'short b' }],
    })
    expect(explain(result, null, 'load')).toBeUndefined()
    expect(explain(result, null, 'toString')).toBeUndefined()
    expect(explain(result, 'a', 'load')).toBeUndefined()
  })

  it('open without a day where none is told, and without inputs and overloads that are not there', () => {
    expect(explain({ ...result, asOf: null }, 'a', 'short')).not.toHaveProperty('asOf')
    const { overloads: _, ...bare } = result
    expect(explain(bare, 'a', 'short')?.from.map(({ measure }) => measure)).toEqual(['work', 'placed'])
    const inputless = { ...result, entries: result.entries.map((entry) => ({ ...entry, inputs: {} })) }
    expect(explain(inputless, 'a', 'work')).toMatchObject({ value: 3000, from: [] })
  })
})

describe('the fit of candidates', () => {
  it('counts what is told and can be read, the best first and of equals the first by name', () => {
    const required = [
      { id: null, level: 1 },
      { id: 'java', level: -1 },
      { id: 'java', level: 1, weight: -1 },
      { id: 'java', level: 2, must: true },
      { id: 'sql', level: 0 },
    ]
    const abilities = [{ id: 'java', level: 2 }]
    const candidates = [
      { person: 'Di', abilities, available: 60, location: 'Graz', rate: 50 },
      { person: 'Bo', abilities, available: 60, location: 'Graz', rate: 50 },
      { person: 'Cy', abilities, available: 60, location: 'Wien', rate: 200 },
      { person: 'Ada' },
      { person: 'Ed', available: -1, rate: -1 },
      { person: null },
    ]
    const asked = { required, requires: [1], work: 60, location: 'Graz', rate: 100, candidates }
    const { entries } = fit(asked as never).result
    expect(entries.map(({ person, score }) => [person, score])).toEqual([
      ['Bo', 1],
      ['Di', 1],
      ['Cy', 0.25],
      ['Ada', null],
      ['Ed', null],
    ])
    expect(fit(asked as never).findings).toHaveLength(6)
    const wrong = fit({ ...asked, work: -1, rate: -1, elsewhere: 2, location: 1, requires: null } as never)
    expect(wrong.result.entries.at(-1)).toMatchObject({ availability: 1, location: 1, cost: 1 })
  })
})

describe('time that was spent', () => {
  it('is passed over where person or day are odd, and has no share where there is no time', () => {
    const hours = [
      { person: 'Ada', day: '2026-11-23', minutes: 240, kind: 'billable' },
      { person: 'Ada', day: '2026-11-23', minutes: 60, kind: 'odd' },
      { person: 'Ada', day: 'soon', minutes: 240, kind: 'billable' },
      { person: 'Bo', day: '2026-11-23', minutes: 240, kind: 'billable' },
    ]
    const { result, findings } = utilisation(given({ hours, targetOf: 'odd' }) as never)
    expect(result.entries[0]).toMatchObject({ billableTime: 240, billable: 0.1, target: null, gap: null })
    expect(findings.map(({ code }) => code)).toEqual(['no-day', 'unknown-person', 'no-target-of'])
    const idle = utilisation(given({ calendars: [{ id: 'five', week: [] }] })).result.entries[0]
    expect([idle?.available, idle?.billable]).toEqual([0, null])
  })
})
