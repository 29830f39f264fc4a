import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMilliseconds,
  dayOfInstant,
  epochOf,
  instant,
  instantOf,
  isInstant,
  millisecondsBetween,
  parseInstant,
} from './index.ts'

const anyEpoch = fc.integer({ min: -62135596800000, max: 253402300799999 })

describe('instants', () => {
  it('are written as the runtime writes them and come back', () => {
    fc.assert(
      fc.property(anyEpoch, (epoch) => {
        const at = instantOf(epoch)
        return at === new Date(epoch).toISOString() && epochOf(at) === epoch && isInstant(at)
      }),
    )
  })

  it('are read with an offset and kept in UTC', () => {
    expect(instant('2026-11-23T09:30:00+01:00')).toBe('2026-11-23T08:30:00.000Z')
    expect(instant('2026-11-23T23:30:00.1239-02:30')).toBe('2026-11-24T02:00:00.123Z')
    expect(instant('2026-11-23t09:30:00z')).toBe('2026-11-23T09:30:00.000Z')
  })

  it.each([
    '2026-11-23',
    '2026-11-23T09:30:00',
    '2026-11-23T24:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-11-23T09:30:60Z',
    '0001-01-01T00:00:00+01:00',
    'yesterday',
  ])('refuse %s', (text) => {
    expect(parseInstant(text)).toBeUndefined()
    expect(() => instant(text)).toThrow('is no instant')
  })

  it('count only their own canonical form as instants', () => {
    expect(isInstant('2026-11-23T09:30:00Z')).toBe(false)
    expect(isInstant('2026-02-30T09:30:00.000Z')).toBe(false)
  })

  it('add and subtract milliseconds', () => {
    const at = instant('2026-12-31T23:59:59.999Z')
    expect(addMilliseconds(at, 1)).toBe('2027-01-01T00:00:00.000Z')
    expect(millisecondsBetween(at, addMilliseconds(at, 86_400_000))).toBe(86_400_000)
    expect(dayOfInstant(at)).toBe('2026-12-31')
  })

  it('refuse what is no count of milliseconds', () => {
    expect(() => instantOf(0.5)).toThrow(RangeError)
    expect(() => instantOf(253402300800000)).toThrow(RangeError)
  })
})
