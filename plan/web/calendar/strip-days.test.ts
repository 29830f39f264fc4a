import { day } from '@portolan/quantity'
import { expect, it } from 'vitest'
import { moved, monthsOf, runOf, runsOf, stripOf } from './strip-days.ts'

it('a strip shows a year, or three months from one on', () => {
  expect(stripOf('2026-11', 'year')).toEqual({ from: '2026-01-01', to: '2027-01-01' })
  expect(stripOf('2026-11', 'quarter')).toEqual({ from: '2026-11-01', to: '2027-02-01' })
  expect(moved('2026-11', 'year', 1)).toBe('2027-01')
  expect(moved('2026-02', 'quarter', -1)).toBe('2025-11')
})

it('months lie side by side', () => {
  const { from, to } = stripOf('2026-01', 'quarter')
  expect(monthsOf(from, to).map(({ at, length }) => [at, length])).toEqual([
    [0, 31],
    [31, 28],
    [59, 31],
  ])
})

it('days without work join to runs', () => {
  const days = ['2026-12-25', '2026-12-26', '2026-12-27', '2027-01-01']
  expect(runsOf(days, day('2026-12-01'))).toEqual([
    { at: 24, length: 3 },
    { at: 31, length: 1 },
  ])
})

it('an absence is cut at the ends of the strip, and half days are half as long', () => {
  const strip = stripOf('2026-12', 'quarter')
  const away = { first: '2026-11-20', last: '2026-12-02', fromNoon: false, untilNoon: true }
  expect(runOf(away, strip)).toEqual({ at: 0, length: 1.5 })
  expect(runOf({ ...away, first: '2026-12-02', fromNoon: false }, strip)).toEqual({ at: 1, length: 0.5 })
})
