import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { byWeight, compareStandings, isOtherwise, kindsOf, type Stood } from './compare-standings.ts'

const project = {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Ledger',
  code: 'L-1',
  topReason: null,
  topWording: null,
}
const then: Stood = {
  computed: 'on-track',
  reported: 'Green',
  finish: day('2026-12-01'),
  cost: { amount: 100_00, currency: 'EUR' },
}

describe('what changed with a project', () => {
  it('is nothing where it stands as it stood', () => {
    const change = compareStandings(project, then, { ...then })
    expect(isOtherwise(change)).toBe(false)
    expect(kindsOf(change)).toEqual(['same'])
  })

  it('names every side of it', () => {
    const change = compareStandings(project, then, {
      computed: 'off-track',
      reported: 'Amber',
      finish: day('2027-01-12'),
      cost: { amount: 120_00, currency: 'EUR' },
    })
    expect(change).toMatchObject({
      computed: { from: 'on-track', to: 'off-track' },
      reported: { from: 'Green', to: 'Amber' },
      finish: { from: '2026-12-01', to: '2027-01-12', days: 42 },
      cost: { from: { amount: 100_00 }, to: { amount: 120_00 } },
    })
    expect(kindsOf(change)).toEqual(['worse', 'later', 'dearer'])
  })

  it('is that it is new where nothing was known of it', () => {
    expect(kindsOf(compareStandings(project, null, then))).toEqual(['isNew'])
  })

  it('calls a status that could not be told neither better nor worse', () => {
    const change = compareStandings(project, then, { ...then, computed: 'not-enough-data' })
    expect(isOtherwise(change)).toBe(true)
    expect(kindsOf(change)).toEqual([])
  })

  it('waits for a status that is being computed', () => {
    expect(isOtherwise(compareStandings(project, then, { ...then, computed: 'computing' }))).toBe(false)
  })

  it('does not compare amounts of two currencies', () => {
    const change = compareStandings(project, then, { ...then, cost: { amount: 900_00, currency: 'USD' } })
    expect(change.cost).not.toBeNull()
    expect(kindsOf(change)).toEqual([])
  })

  it('puts worse statuses first, then the longest slip, then growth by share', () => {
    const worse = compareStandings({ ...project, name: 'worse' }, then, { ...then, computed: 'at-risk' })
    const late = compareStandings({ ...project, name: 'late' }, then, { ...then, finish: day('2027-03-01') })
    const dear = compareStandings({ ...project, name: 'dear' }, then, {
      ...then,
      cost: { amount: 300_00, currency: 'EUR' },
    })
    const better = compareStandings(
      { ...project, name: 'better' },
      { ...then, computed: 'off-track' },
      { ...then, computed: 'at-risk' },
    )
    expect([better, dear, late, worse].toSorted(byWeight).map(({ name }) => name)).toEqual([
      'worse',
      'late',
      'dear',
      'better',
    ])
  })
})
