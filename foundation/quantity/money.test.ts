import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMoney,
  allocate,
  compareMoney,
  convert,
  currencies,
  fromDecimal,
  minorDigits,
  money,
  subtractMoney,
  sumMoney,
  toDecimal,
} from './index.ts'

const anyCurrency = fc.constantFrom(...currencies())
const anyMoney = fc
  .tuple(fc.maxSafeInteger(), anyCurrency)
  .map(([amount, currency]) => money(amount, currency))

describe('money', () => {
  it('comes back from its decimal text in every currency', () => {
    fc.assert(
      fc.property(anyMoney, (m) => {
        expect(fromDecimal(toDecimal(m), m.currency)).toEqual(m)
      }),
    )
  })

  it.each([
    ['654.11', 'GBP', 65411],
    ['-0.05', 'EUR', -5],
    ['1200', 'JPY', 1200],
    ['1.2345', 'KWD', 1234],
    ['.5', 'EUR', 50],
    ['5.', 'EUR', 500],
    ['+7', 'EUR', 700],
    ['6.5411E8', 'GBP', 65411000000],
    ['6.5E-1', 'GBP', 65],
    ['-0', 'EUR', 0],
  ])('reads %s %s as %i minor units', (text, currency, amount) => {
    expect(fromDecimal(text, currency)).toEqual({ amount, currency })
  })

  it.each([
    ['0.005', 0],
    ['0.015', 2],
    ['0.025', 2],
    ['0.0250000001', 3],
    ['-0.015', -2],
    ['-0.025', -2],
    ['2.675', 268],
  ])('rounds %s half to even, to %i cents', (text, amount) => {
    expect(fromDecimal(text, 'EUR')).toEqual({ amount, currency: 'EUR' })
  })

  it('reads amounts that count in millions without loss', () => {
    expect(fromDecimal('654.11', 'GBP', 6)).toEqual(money(65_411_000_000, 'GBP'))
    expect(fromDecimal('0.000000015', 'GBP', 6)).toEqual(money(2, 'GBP'))
  })

  it.each([
    '1,234',
    '',
    '.',
    '-',
    '£5',
    '1e',
    '1e999',
    '0x10',
    ' 5',
    '٣',
    `1${'0'.repeat(60)}`,
    '90071992547409.92',
  ])('gives undefined for "%s"', (text) => expect(fromDecimal(text, 'EUR')).toBeUndefined())

  it('gives undefined for a currency that is not known', () => {
    expect(fromDecimal('5', 'EURO')).toBeUndefined()
    expect([minorDigits('XAU'), minorDigits('eur'), minorDigits('EUR'), minorDigits('CLF')]).toEqual([
      undefined,
      undefined,
      2,
      4,
    ])
  })

  it('writes every place of the minor unit', () => {
    expect(
      [money(5, 'EUR'), money(-123456, 'EUR'), money(0, 'KWD'), money(-7, 'JPY')].map(toDecimal),
    ).toEqual(['0.05', '-1234.56', '0.000', '-7'])
  })

  it('refuses fractions of a minor unit, unsafe sizes and unknown currencies', () => {
    expect(() => money(0.5, 'EUR')).toThrow('whole number of minor units')
    expect(() => money(2 ** 53, 'EUR')).toThrow('whole number of minor units')
    expect(() => money(1, 'XXX')).toThrow('is no currency')
    expect(Object.is(money(-0, 'EUR').amount, 0)).toBe(true)
  })

  it('adds up in one currency only', () => {
    expect(addMoney(money(1, 'EUR'), money(2, 'EUR'))).toEqual(money(3, 'EUR'))
    expect(subtractMoney(money(1, 'EUR'), money(2, 'EUR'))).toEqual(money(-1, 'EUR'))
    expect(compareMoney(money(1, 'EUR'), money(2, 'EUR'))).toBeLessThan(0)
    expect(sumMoney([], 'EUR')).toEqual(money(0, 'EUR'))
    expect(() => sumMoney([money(1, 'USD')], 'EUR')).toThrow('do not add up')
  })

  it('is split without losing a unit, each part within one unit of its share', () => {
    const weights = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
      .filter((w) => w.some((x) => x > 0))
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (amount, w) => {
        const parts = allocate(money(amount, 'EUR'), w)
        const total = w.reduce((a, b) => a + b, 0)
        expect(sumMoney(parts, 'EUR').amount).toBe(amount)
        parts.forEach((part, i) =>
          expect(Math.abs(part.amount - (amount * (w[i] ?? 0)) / total)).toBeLessThan(1.001),
        )
      }),
    )
    expect(allocate(money(100, 'EUR'), [1, 1, 1]).map((part) => part.amount)).toEqual([34, 33, 33])
    expect(() => allocate(money(1, 'EUR'), [0])).toThrow('above 0')
    expect(() => allocate(money(1, 'EUR'), [0.5])).toThrow('whole numbers')
  })

  it('is converted exactly and rounded once, half to even', () => {
    expect(convert(money(10000, 'EUR'), { from: 'EUR', to: 'USD', rate: '1.0834' })).toEqual(
      money(10834, 'USD'),
    )
    expect(convert(money(1000, 'JPY'), { from: 'JPY', to: 'KWD', rate: '0.0020505' })).toEqual(
      money(2050, 'KWD'),
    )
    expect(convert(money(1, 'EUR'), { from: 'EUR', to: 'USD', rate: '0.5' })).toEqual(money(0, 'USD'))
    expect(convert(money(3, 'EUR'), { from: 'EUR', to: 'USD', rate: '0.5' })).toEqual(money(2, 'USD'))
    expect(convert(money(-3, 'EUR'), { from: 'EUR', to: 'USD', rate: '0.5' })).toEqual(money(-2, 'USD'))
    expect(convert(money(123, 'EUR'), { from: 'EUR', to: 'JPY', rate: '160' })).toEqual(money(197, 'JPY'))
  })

  it('refuses a rate that does not fit', () => {
    const ten = money(1000, 'EUR')
    expect(() => convert(ten, { from: 'USD', to: 'EUR', rate: '1' })).toThrow('does not convert EUR')
    expect(() => convert(ten, { from: 'EUR', to: 'USD', rate: '0' })).toThrow('is no rate')
    expect(() => convert(ten, { from: 'EUR', to: 'USD', rate: '1,1' })).toThrow('is no rate')
    expect(() => convert(ten, { from: 'EUR', to: 'XXX', rate: '1' })).toThrow('is no currency')
    expect(() => convert(money(2 ** 52, 'EUR'), { from: 'EUR', to: 'USD', rate: '9' })).toThrow('too large')
  })
})
