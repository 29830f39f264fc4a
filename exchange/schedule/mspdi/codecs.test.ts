import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFor, hundredths, isElapsed, isPercent, minutes, moment, tenths, timeOfDay } from './codecs.ts'

describe('values of Microsoft Project XML', () => {
  it.each([
    ['PT8H0M0S', 480],
    ['PT0H0M0S', 0],
    ['PT18H40M0S', 1120],
    ['PT1H30M29.9S', 90],
    ['PT0H0M30S', 1],
    ['PT-8H0M0S', -480],
    ['PT-8H30M0S', -510],
    ['-PT8H30M0S', -510],
    ['P1DT2H', 1560],
    ['PT1000000000H0M0S', 60_000_000_000],
  ])('reads the duration %s as %i minutes', (text, value) => {
    expect(minutes.read(text)).toBe(value)
  })

  it.each(['', 'P', '8h', 'PT', 'PTXH', 'PT8H0M0S8H', '8'])(
    'does not take "%s" for a duration of some time',
    (text) => {
      expect(minutes.read(text) ?? 0).toBe(0)
    },
  )

  it('writes every duration in the form it reads, the sign before the hours', () => {
    expect(minutes.write(-510)).toBe('PT-8H30M0S')
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
        expect(minutes.read(minutes.write(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  it('counts cost in hundredths and gives it in units, exactly', () => {
    expect(hundredths.read('352625')).toBe('3526.25')
    expect(hundredths.read('5')).toBe('0.05')
    expect(hundredths.read('-5')).toBe('-0.05')
    expect(hundredths.read('0.00')).toBe('0')
    expect(hundredths.read('12.5')).toBe('0.125')
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (value) => {
        expect(hundredths.write(hundredths.read(String(value)) ?? '')).toBe(String(value))
      }),
    )
  })

  it('takes slack in tenths of a minute', () => {
    expect(tenths.read('48000')).toBe(4800)
    expect(tenths.write(4800)).toBe('48000')
    expect(tenths.read('-4800')).toBe(-480)
  })

  it('reads moments with and without seconds, and 24:00 as the next midnight', () => {
    expect(moment.read('2026-01-05T08:00:00')).toBe('2026-01-05T08:00')
    expect(moment.read('2026-01-05T24:00:00')).toBe('2026-01-06T00:00')
    expect(moment.read('2026-01-05')).toBe('2026-01-05T00:00')
    expect(moment.read('2026-02-30T08:00:00')).toBeUndefined()
    expect(moment.read('9999-12-31T24:00:00')).toBeUndefined()
    expect(moment.read('NA')).toBeUndefined()
    expect(timeOfDay.read('00:00:00')).toBe(0)
  })

  it.each([
    [3, false, false],
    [7, false, false],
    [8, true, false],
    [39, false, false],
    [40, true, false],
    [53, false, false],
    [21, false, false],
    [19, false, true],
    [20, false, true],
  ])('format %i: elapsed %s, percent %s', (format, elapsed, percent) => {
    expect(isElapsed(format)).toBe(elapsed)
    expect(isPercent(format)).toBe(percent)
  })

  it('leaves a format alone that already says elapsed or not', () => {
    expect(formatFor(false, 53)).toBe(53)
    expect(formatFor(true, 40)).toBe(40)
    expect(isElapsed(formatFor(true, 7))).toBe(true)
    expect(isElapsed(formatFor(false, 8))).toBe(false)
  })
})
