import { describe, expect, it } from 'vitest'
import { minorUnits, typedAmount } from './amounts.ts'

describe('a typed amount', () => {
  it.each([
    ['1200', 120_000],
    ['1,200.50', 120_050],
    ['1.200,50', 120_050],
    ['1 200,5', 120_050],
    ['0.05', 5],
    ['-12.30', -1_230],
  ])('%s is read in minor units', (text, amount) => {
    expect(minorUnits(text, 'EUR')).toBe(amount)
  })

  it('that is none is none', () => {
    expect(minorUnits('twelve', 'EUR')).toBeUndefined()
    expect(minorUnits('', 'EUR')).toBeUndefined()
  })

  it('comes back as it is typed', () => {
    expect(typedAmount({ amount: 120_050, currency: 'EUR' })).toBe('1200.50')
    expect(typedAmount({ amount: 1_200, currency: 'JPY' })).toBe('1200')
  })
})
