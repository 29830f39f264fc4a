import { convert, type Day, day, money, random } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertLines, type CurrencyLine, type DatedRate } from '../index.ts'

const rates: readonly DatedRate[] = [
  { from: 'USD', to: 'EUR', day: day('2026-02-01'), rate: '0.92' },
  { from: 'USD', to: 'EUR', day: day('2026-01-01'), rate: '0.9' },
  { from: 'EUR', to: 'GBP', day: day('2026-01-01'), rate: '0.8' },
  { from: 'JPY', to: 'EUR', day: day('2026-01-01'), rate: '0.00617' },
]

function line(amount: number, currency = 'USD', on = '2026-01-15'): CurrencyLine {
  return { id: `${amount} ${currency}`, amount, currency, day: day(on) }
}

function converted(lines: readonly CurrencyLine[], to = 'EUR'): readonly (number | null)[] {
  return convertLines({ lines, to, rates }).result.amounts
}

describe('converting', () => {
  it('takes the rate in force on the day', () => {
    expect(converted([line(100_00)])).toEqual([90_00])
    expect(converted([line(100_00, 'USD', '2026-02-01')])).toEqual([92_00])
    expect(converted([line(100_00, 'USD', '2027-02-01')])).toEqual([92_00])
  })

  it('takes the last of two rates of one day', () => {
    const again = [...rates, { from: 'USD', to: 'EUR', day: day('2026-02-01'), rate: '0.95' }]
    const lines = [line(100_00, 'USD', '2026-02-03')]
    expect(convertLines({ lines, to: 'EUR', rates: again }).result.amounts).toEqual([95_00])
  })

  it('turns a rate round that goes only the other way, exactly', () => {
    expect(converted([line(80_00, 'GBP')])).toEqual([100_00])
    expect(converted([line(-1_00, 'GBP'), line(1_00, 'GBP')])).toEqual([-1_25, 1_25])
  })

  it('takes the later rate, whichever way it goes, and the straight one of two of one day', () => {
    const on = (text: string): DatedRate => ({ from: 'EUR', to: 'USD', day: day(text), rate: '1.25' })
    const later = { lines: [line(100_00, 'USD', '2026-03-01')], to: 'EUR' }
    expect(convertLines({ ...later, rates: [on('2026-02-15'), ...rates] }).result.amounts).toEqual([80_00])
    expect(convertLines({ ...later, rates: [...rates, on('2026-02-01')] }).result.amounts).toEqual([92_00])
  })

  it('goes through a third currency where no rate leads straight, and says so', () => {
    const { result, findings } = convertLines({ lines: [line(100_00)], to: 'GBP', rates })
    // 100 USD × 0.9 × 0.8
    expect(result.amounts).toEqual([72_00])
    expect(findings).toMatchObject([
      { severity: 'info', code: 'crossed', subject: { kind: 'currency', id: 'USD' } },
    ])
  })

  it('takes of several ways the one whose older rate is the youngest, then the first by its code', () => {
    const through = (third: string, on: string, rate: string): readonly DatedRate[] => [
      { from: 'USD', to: third, day: day(on), rate },
      { from: third, to: 'GBP', day: day(on), rate: '1' },
    ]
    const asked = { lines: [line(1_00, 'USD', '2026-03-01')], to: 'GBP' }
    const younger = [...through('CHF', '2026-01-01', '0.5'), ...through('SEK', '2026-02-01', '0.7')]
    expect(convertLines({ ...asked, rates: younger }).result.amounts).toEqual([70])
    const even = [...through('SEK', '2026-01-01', '0.7'), ...through('CHF', '2026-01-01', '0.5')]
    expect(convertLines({ ...asked, rates: even }).result.amounts).toEqual([50])
    // Its first rate is the older one here, its second one there.
    for (const days of [
      ['2026-01-01', '2026-02-20'],
      ['2026-02-20', '2026-01-01'],
    ] as const) {
      const apart = [
        ...through('CHF', days[0], '0.5').slice(0, 1),
        ...through('CHF', days[1], '0.5').slice(1),
        ...through('SEK', '2026-02-01', '0.7'),
      ]
      expect(convertLines({ ...asked, rates: apart }).result.amounts).toEqual([70])
    }
  })

  it('keeps what is in the currency already, and knows yen without cents', () => {
    expect(converted([line(5, 'EUR'), line(1000, 'JPY')])).toEqual([5, 617])
    expect(convertLines({ lines: [line(6_17, 'EUR')], to: 'JPY', rates }).result.amounts).toEqual([1000])
  })

  it('rounds so that the parts add up to the sum rounded once', () => {
    const { result } = convertLines({ lines: [line(1), line(1), line(1), line(1)], to: 'EUR', rates })
    expect(result).toEqual({ currency: 'EUR', amounts: [1, 1, 1, 1], total: 4 })
    // Each is 0.9: alone it would be 1, and ten of them 10 in place of 9.
    expect(converted(Array.from({ length: 10 }, () => line(1)))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
  })

  it.each([
    ['no rate of that day or before', [line(1, 'USD', '2025-12-31')], 'EUR', 'unconverted'],
    ['no rate between the two', [line(1, 'CHF')], 'EUR', 'unconverted'],
    ['part of a cent', [line(0.5)], 'EUR', 'unconverted'],
    ['no currency', [line(1, 'XXX')], 'EUR', 'unconverted'],
    ['no currency to go to', [line(1)], 'Euro', 'unconverted'],
  ])('answers null where there is %s, and says so', (_, lines, to, code) => {
    const { result, findings } = convertLines({ lines, to, rates })
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(result).toMatchObject({ amounts: [null], total: null })
  })

  it('answers null for what is too large, and says so', () => {
    const dear = [{ from: 'USD', to: 'EUR', day: day('2026-01-01'), rate: '9' }]
    const lines = [line(Number.MAX_SAFE_INTEGER), line(1)]
    const { result, findings } = convertLines({ lines, to: 'EUR', rates: dear })
    expect(result).toMatchObject({ amounts: [null, 9], total: null })
    expect(findings).toMatchObject([{ code: 'too-large', subject: { kind: 'line' } }])
  })

  it.each([
    ['a comma', { rate: '1,1' }],
    ['zero', { rate: '0' }],
    ['an unknown currency', { from: 'XXX' }],
    ['another unknown currency', { to: 'XXX' }],
    ['no day', { day: 'soon' as Day }],
  ])('passes over a rate with %s, and says so', (_, change) => {
    const wrong = { from: 'USD', to: 'EUR', day: day('2026-01-01'), rate: '2', ...change }
    const { findings } = convertLines({ lines: [], to: 'EUR', rates: [wrong] })
    expect(findings).toMatchObject([{ code: 'no-rate', severity: 'error' }])
  })
})

describe('many conversions', () => {
  const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  const rate = fc.integer({ min: 1, max: 999_999 }).map((millionths) => (millionths / 1e6).toFixed(6))

  it('win and lose no cent: the parts are the exact sum, each within a cent of its own', () => {
    fc.assert(
      fc.property(amounts, rate, (given, text) => {
        const dated = [{ from: 'USD', to: 'EUR', day: day('2026-01-01'), rate: text }]
        const { result } = convertLines({ lines: given.map((one) => line(one)), to: 'EUR', rates: dated })
        const sum = given.reduce((total, one) => total + one, 0)
        const whole = convert(money(sum, 'USD'), { from: 'USD', to: 'EUR', rate: text })
        expect(result.total).toBe(whole.amount)
        expect(result.amounts.reduce<number>((total, one) => total + (one ?? 0), 0)).toBe(whole.amount)
        const off = given.map((one, i) => Math.abs((result.amounts[i] ?? Number.NaN) - one * Number(text)))
        expect(Math.max(...off)).toBeLessThan(1.000001)
      }),
      { numRuns: 10_000 },
    )
  })

  it('win and lose no cent over different rates, also those that are turned round', () => {
    const mixed = fc.array(
      fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('USD', 'GBP', 'JPY', 'EUR')),
      { minLength: 1, maxLength: 20 },
    )
    const exact: Readonly<Record<string, number>> = { USD: 0.9, GBP: 1.25, JPY: 0.617, EUR: 1 }
    fc.assert(
      fc.property(mixed, (given) => {
        const lines = given.map(([amount, currency]) => line(amount, currency))
        const { result } = convertLines({ lines, to: 'EUR', rates })
        const sum = given.reduce((total, [amount, currency]) => total + amount * (exact[currency] ?? 0), 0)
        expect(Math.abs((result.total ?? Number.NaN) - sum)).toBeLessThan(0.5 + 1e-6)
        expect(result.amounts.reduce<number>((total, one) => total + (one ?? 0), 0)).toBe(result.total)
      }),
      { numRuns: 10_000 },
    )
  })

  it('win and lose no cent, a million of them', () => {
    const chance = random('a million conversions')
    const daily = Array.from({ length: 28 }, (_, i) => ({
      from: 'USD',
      to: 'EUR',
      day: day(`2026-01-${String(i + 1).padStart(2, '0')}`),
      rate: `0.${chance.whole(80_000, 99_999)}`,
    }))
    const lines = Array.from({ length: 1_000_000 }, () => ({
      id: '',
      amount: chance.whole(-100_000, 1_000_000),
      currency: 'USD',
      day: daily[chance.whole(0, 27)]?.day ?? day('2026-01-01'),
    }))
    const { result } = convertLines({ lines, to: 'EUR', rates: daily })
    const byDay = new Map(daily.map(({ day: on, rate: text }) => [on, BigInt(text.slice(2))]))
    const exact = lines.reduce((sum, one) => sum + BigInt(one.amount) * (byDay.get(one.day) ?? 0n), 0n)
    const cents = Number(exact / 100_000n) + Number(exact % 100_000n) / 100_000
    expect(result.amounts.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0)).toBe(Math.round(cents))
  })
})
