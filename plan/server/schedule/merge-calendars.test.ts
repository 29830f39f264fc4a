import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, type Hours } from './merge-calendars.ts'

const morning = [{ from: 480, to: 720 }]
const afternoon = [{ from: 780, to: 1020 }]
const night = [{ from: 0, to: 360 }]

function every(shifts: Hours['week'][number], exceptions: Hours['exceptions'] = []): Hours {
  return { week: [shifts, shifts, shifts, shifts, shifts, [], []], exceptions }
}

describe('calendars of people who work together', () => {
  it('add up to the hours of all of them', () => {
    expect(anyOf([every(morning), every(afternoon), every(night)]).week[0]).toEqual([
      ...night,
      ...morning,
      ...afternoon,
    ])
    expect(anyOf([every([{ from: 480, to: 800 }]), every(afternoon)]).week[4]).toEqual([
      { from: 480, to: 1020 },
    ])
  })

  it('keep a holiday of one as work of the other, and a holiday of both as none', () => {
    const [one, both] = [day('2026-01-06'), day('2026-01-07')]
    const merged = anyOf([
      every(morning, [{ first: one, last: both, shifts: [] }]),
      every(afternoon, [{ first: both, last: both, shifts: [] }]),
    ])
    expect(merged.exceptions).toEqual([
      { first: one, last: one, shifts: afternoon },
      { first: both, last: both, shifts: [] },
    ])
  })

  it('leave within another calendar only what both allow', () => {
    const limited = allOf([
      every([{ from: 480, to: 1020 }]),
      every([
        { from: 600, to: 660 },
        { from: 900, to: 1200 },
      ]),
    ])
    expect(limited.week[2]).toEqual([
      { from: 600, to: 660 },
      { from: 900, to: 1020 },
    ])
    expect(limited.week[6]).toEqual([])
  })
})
