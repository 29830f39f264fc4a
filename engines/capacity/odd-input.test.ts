import { describe, expect, it } from 'vitest'
import { coverage, load, netCapacity, shortage, utilisation } from './index.ts'
import { codesOf, demand, given, netOf, WEEK } from './testing/given.ts'

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
