import { addDays, day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../format.ts'
import { readDay } from './day-text.ts'

const today = day('2026-11-23')

describe('days as people write them', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-16T08:00', '2026-11-16'],
    ['2026-11-16 00:00:00', '2026-11-16'],
    ['16.11.2026', '2026-11-16'],
    ['16/11/26', '2026-11-16'],
    ['11/16/2026', '2026-11-16'],
    ['3.4.2027', '2027-04-03'],
    ['16 Nov', '2026-11-16'],
    ['16. November 2026', '2026-11-16'],
    ['Nov 16, 2026', '2026-11-16'],
    ['1. März 2027', '2027-03-01'],
    ['5 Dez. 2026', '2026-12-05'],
    ['16-Nov-26', '2026-11-16'],
    ['Mon 23 Nov 2026', '2026-11-23'],
    ['Mo, 23.11.2026', '2026-11-23'],
    ['23.11.', '2026-11-23'],
  ])('%s is %s', (text, expected) => expect(readDay(text, today)).toBe(expected))

  it('without a year are of this year, or of the month to come', () => {
    expect(readDay('5 Jan', today)).toBe('2026-01-05')
    expect(readDay('5 Jan', day('2026-12-10'))).toBe('2027-01-05')
  })
  it.each(['', 'soon', '31.02.2026', '2026-13-01', '12', '16 Foo 2026', '45/45/2026'])('%s is none', (text) =>
    expect(readDay(text, today)).toBeUndefined(),
  )
  it('are read as the screen writes them, in English and German', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1500, max: 1500 }), fc.constantFrom('en', 'de'), (far, locale) => {
        const one = addDays(today, far)
        expect(readDay(formatDay(one, { locale, today }), today)).toBe(one)
      }),
    )
  })
})
