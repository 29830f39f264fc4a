import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, readDecimal, writeDecimal } from './number-text.ts'

describe('numbers as people write them', () => {
  it.each([
    ['1234.5', 'en', '1234.5'],
    ['1,234.5', 'en', '1234.5'],
    ['1.234,5', 'en', '1234.5'],
    ['1,234', 'en', '1234'],
    ['1,234', 'de', '1.234'],
    ['1.234', 'de', '1234'],
    ['1.5', 'de', '1.5'],
    ['0,75', 'de', '0.75'],
    ['0,75', 'en', '0.75'],
    ['1.234.567', 'de', '1234567'],
    ["1'234.50", 'en', '1234.50'],
    ['1 234,5', 'de', '1234.5'],
    ['1\u202f234\u00a0567', 'en', '1234567'],
    ['−12', 'en', '-12'],
    ['(12.50)', 'en', '-12.50'],
    ['+7', 'en', '7'],
    ['.5', 'en', '0.5'],
    ['-0', 'en', '0'],
  ])('%s in %s is %s', (text, locale, decimal) => expect(readDecimal(text, locale)).toBe(decimal))

  it.each(['', 'abc', '1,23,4', '1.2.3', '12 apples', '1,234,56.7', '--3', '5-', '1e5'])(
    '%s is none',
    (text) => {
      expect(readDecimal(text, 'en')).toBeUndefined()
      expect(readDecimal(text, 'de')).toBeUndefined()
    },
  )

  it('are read back as they were written, in every locale', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }))
      .map(([whole, digits]) => decimalOf(whole / 10 ** digits))
    fc.assert(
      fc.property(decimal, fc.constantFrom('en', 'de', 'en-XA'), (text, locale) => {
        expect(readDecimal(writeDecimal(text, locale), locale)).toBe(text)
      }),
    )
  })
})
