import { wallMinute } from '@portolan/schedule'
import { describe, expect, it } from 'vitest'
import { minuteOf, momentAt } from './minutes.ts'

describe('a moment of the plan', () => {
  it.each(['1999-12-31T23:59', '2024-02-29T00:00', '2026-11-16T08:00', '2026-11-16T17:05'])(
    'is the minute that the engine takes it for, and back: %s',
    (moment) => {
      expect(minuteOf(moment)).toBe(wallMinute(moment))
      expect(momentAt(minuteOf(moment) ?? 0)).toBe(moment)
    },
  )
  it('without a clock is the beginning of its day', () => {
    expect(minuteOf('2026-11-16')).toBe(wallMinute('2026-11-16T00:00'))
  })
  it('is none where nothing or nonsense is said', () => {
    expect([null, undefined, '', 'tomorrow', '2026-13-40T08:00'].map(minuteOf)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    )
  })
})
