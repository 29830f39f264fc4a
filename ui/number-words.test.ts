import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countInWords, daysAheadInWords, moneyInWords, numberInWords } from './number-words.ts'

const languages = ['en-GB', 'de'] as const
const digits = fc.tuple(fc.nat(3), fc.nat(3)).map(([least, more]) => ({ least, most: least + more }))
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000),
  fc.constantFrom(0, 1, 1.005, 0.5, 2.675, 999.995, 0.05, 1e-7, 1e21, Number.NaN, Number.POSITIVE_INFINITY),
)

describe.each(languages)('a number in words of %s', (language) => {
  it('is what the formatters write, whatever its size and digits', () => {
    fc.assert(
      fc.property(numbers, digits, (value, { least, most }) => {
        const theirs = new Intl.NumberFormat(language, {
          minimumFractionDigits: least,
          maximumFractionDigits: most,
        })
        expect(numberInWords(value, language, { least, most })).toBe(theirs.format(value === 0 ? 0 : value))
      }),
      { numRuns: 400 },
    )
  })

  it.each(['EUR', 'USD', 'GBP', 'CHF'])('has the sign of %s where the formatters have it', (currency) => {
    const theirs = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    })
    for (const value of [0, 12.5, 3_438_000, -820.25]) {
      const number = numberInWords(value, language, { least: 2, most: 2 })
      expect(moneyInWords(number, currency, language)).toBe(theirs.format(value))
    }
  })

  it.each(['day', 'week', 'month', 'year'] as const)('counts every %s as the formatters do', (unit) => {
    const theirs = new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    })
    for (const value of [0, 1, 1.04, 1.5, 2, 1200, -1, -3])
      expect(countInWords(value, unit, language)).toBe(theirs.format(value))
  })

  it('tells the days ahead as the formatters do', () => {
    const today = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    const later = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
    expect(daysAheadInWords(0, language)).toBe(today.format(0, 'day'))
    for (const days of [1, 2, 40, 1500])
      expect(daysAheadInWords(days, language)).toBe(later.format(days, 'day'))
  })
})

it('leaves a currency that is rare here to the formatters', () => {
  expect(moneyInWords('1.00', 'JPY', 'en-GB')).toBeUndefined()
})
