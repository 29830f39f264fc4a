import { describe, expect, it } from 'vitest'
import {
  type CapacityInput,
  compute,
  coverage,
  explain,
  fit,
  load,
  netCapacity,
  shortage,
  utilisation,
} from './index.ts'

const input = {
  from: '2026-11-23',
  to: '2026-11-30',
  calendars: [{ id: 'five', week: [480, 480, 480, 480, 480] }],
  people: [{ id: 'Ada', calendar: 'five', roles: ['developer'] }],
} as unknown as CapacityInput

/** The same with other fields, some of which are none that a program would write. */
function given(more: Readonly<Record<string, unknown>>): CapacityInput {
  return { ...input, ...more }
}

function codesOf(more: Readonly<Record<string, unknown>>): readonly string[] {
  return compute(given(more)).findings.map(({ code }) => code)
}

function netOf(more: Readonly<Record<string, unknown>>): readonly number[] {
  return netCapacity(given(more)).result.entries.map((entry) => entry.netCapacity)
}

const demand = {
  id: 'a',
  needs: { kind: 'role', id: 'developer' },
  from: '2026-11-23',
  to: '2026-11-28',
  work: 480,
}
const WEEK = 2400

describe('days that are counted', () => {
  it('must be one to ten years of real days', () => {
    for (const to of ['2026-11-23', '2037-01-01']) expect(codesOf({ to })).toEqual(['no-stretch'])
    expect(codesOf({ from: '2026-02-30' })).toEqual(['no-day'])
    for (const answer of [load, shortage, netCapacity, utilisation])
      expect(answer(given({ to: null })).result.entries).toEqual([])
    expect(coverage({ ...given({ to: null }), needs: [] }).result.entries).toEqual([])
  })

  it('are those of a calendar with its exceptions, of which a later one wins', () => {
    const exceptions = [
      { first: '2026-11-20', last: '2026-11-24', minutes: 0 },
      { first: '2026-11-24', last: '2026-11-24', minutes: 60 },
      { first: '2026-11-27', last: '2026-11-26', minutes: 0 },
      { first: 'soon', last: '2026-11-26', minutes: 0 },
      { first: '2026-11-25', last: 'late', minutes: 0 },
      { first: '2026-11-25', last: '2026-11-26', minutes: 2000 },
    ]
    const more = { calendars: [{ id: 'five', week: [480, 480, 480, 480, 480], exceptions }] }
    expect(netOf(more)).toEqual([60 + 3 * 480])
    expect(codesOf(more)).toEqual(['no-day', 'no-day', 'out-of-range'])
  })

  it('may be parted into periods, as far as these lie among them', () => {
    const periods = [
      { from: '2026-11-01', to: '2026-11-24' },
      { from: '2026-11-27', to: '2027-01-01' },
      { from: '2026-12-24', to: '2027-01-01' },
      { from: 'soon', to: '2027-01-01' },
      { from: '2026-11-24', to: null },
    ]
    expect(netOf({ periods })).toEqual([480, 480])
    expect(codesOf({ periods })).toEqual(['no-day', 'no-day'])
  })

  it('are those on which a person is employed and not away', () => {
    const absences = [
      { person: 'Ada', first: '2026-11-01', last: '2026-11-23' },
      { person: 'Ada', first: '2026-11-24', last: '2026-11-24', minutes: 100 },
      { person: 'Ada', first: '2026-11-24', last: '2026-11-25', minutes: 200 },
      { person: 'Ada', first: '2026-12-24', last: '2026-12-25' },
      { person: 'Ada', first: null, last: '2026-11-25' },
      { person: 'Ada', first: '2026-11-25', last: null },
      { person: 'Ada', first: '2026-11-25', last: '2026-11-25', minutes: -1 },
      { person: 'Bo', first: '2026-11-25', last: '2026-11-25' },
    ]
    expect(netOf({ absences })).toEqual([180 + 280 + 2 * 480])
    expect(codesOf({ absences })).toEqual(['no-day', 'no-day', 'out-of-range', 'unknown-person'])
    const employed = (from: unknown, to: unknown): readonly number[] =>
      netOf({ absences, people: [{ id: 'Ada', calendar: 'five', from, to }] })
    expect(employed('2026-11-24', '2026-11-26')).toEqual([180 + 280])
    for (const [from, to] of [
      ['2026-11-26', '2026-11-24'],
      ['2026-12-24', null],
      [null, '2026-11-01'],
    ])
      expect(employed(from, to)).toEqual([0])
    expect(employed('soon', 'late')).toEqual(netOf({ absences }))
  })

  it('are told with the absences and reserves that fall into them', () => {
    const absences = [
      { person: 'Ada', first: '2026-11-24', last: '2026-11-24' },
      { person: 'Ada', first: '2026-11-30', last: '2026-11-30' },
    ]
    const reserves = [
      { share: 0.5, first: '2026-11-27' },
      { share: 0.1, last: '2026-11-22' },
      { share: 0.1, first: '2026-11-30' },
      { share: 0.25, person: 'Ada', first: '2026-11-26', last: '2026-11-26' },
      { share: 0.1, person: 'Bo' },
      { share: 2 },
      { share: 0.1, first: 'soon' },
      { share: 0.1, last: 'late' },
    ]
    const { result, findings } = netCapacity(given({ absences, reserves }))
    expect(result.entries[0]).toMatchObject({ netCapacity: WEEK - 480 - 240 - 120, reserve: 360 })
    expect(result.entries[0]?.inputs).toMatchObject({
      absences: [{ id: '2026-11-24', value: 1 }],
      reserveShares: [
        { id: '2026-11-27', value: 0.5 },
        { id: '2026-11-26', value: 0.25 },
      ],
    })
    expect(findings.map(({ code }) => code)).toEqual(['unknown-person', 'out-of-range', 'no-day', 'no-day'])
  })

  it('name the day that figures hold for', () => {
    const asOf = (told: unknown): unknown => netCapacity(given({ asOf: told })).result.asOf
    expect([asOf(null), asOf('2026-12-01'), asOf('soon')]).toEqual(['2026-11-23', '2026-12-01', null])
    expect(netCapacity(given({ from: 'soon' })).result.asOf).toBeNull()
  })
})

describe('people', () => {
  it('count once each, with a calendar that is there and a share of full time', () => {
    const people = [
      { id: 'Ada', calendar: 'five', share: 0.5 },
      { id: 'Ada', calendar: 'five' },
      { id: 'Bo', calendar: 'six' },
      { id: 'Cy', calendar: 'five', share: 2 },
      { calendar: 'five' },
    ]
    expect(netOf({ people })).toEqual([WEEK / 2])
    expect(codesOf({ people })).toEqual(['twice', 'no-calendar', 'out-of-range', 'no-text'])
    expect(codesOf({ people: 'Ada' })).toEqual(['no-list'])
    expect(codesOf({ calendars: [{ week: [480] }], people: [] })).toEqual(['no-text'])
    expect(netOf({ calendars: [{ id: 'five', week: 'all' }] })).toEqual([0])
    expect(netOf({ calendars: [{ id: 'five', week: [60, 2000] }] })).toEqual([60])
    expect(
      netCapacity(given({ calendars: [{ id: 'five' }] })).result.entries[0]?.fullTimeEquivalent,
    ).toBeNull()
  })

  it('have each ability at the highest level that is told of it', () => {
    const levels = [null, 'java', { id: 'java' }, { level: 2 }, { id: 'java', level: -1 }]
    const able = [...levels, { id: 'java', level: 2 }, { id: 'java', level: 3 }, { id: 'java', level: 1 }]
    const people = [
      { id: 'Ada', calendar: 'five', abilities: able },
      { id: 'Bo', calendar: 'five', abilities: 'java' },
    ]
    const needs = [1, 3, 4].map((level) => ({ kind: 'ability', id: 'java', level }))
    const demands = needs.map((one, i) => ({ ...demand, id: `d${i}`, needs: one }))
    const { entries } = load(given({ people, demands })).result
    expect(entries.map(({ inputs }) => inputs.people)).toEqual([['Ada'], ['Ada'], []])
    const asked = [1, 3, 4].map((level) => ({ ability: 'java', level }))
    const covered = coverage({ ...given({ people }), needs: asked }).result.entries
    expect(covered.map(({ holders }) => holders)).toEqual([['Ada'], ['Ada'], []])
  })
})

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

  it('open without a day where none is told, and without an overload where there is no list of them', () => {
    expect(explain({ ...result, asOf: null }, 'a', 'short')).not.toHaveProperty('asOf')
    const { overloads: _, ...bare } = result
    expect(explain(bare, 'a', 'short')?.from.map(({ measure }) => measure)).toEqual(['work', 'placed'])
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
