import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAbsence } from './cell.ts'
import { provenOrder, readDay } from './day.ts'
import { plainDecimal } from './decimal.ts'
import { readMoney } from './money.ts'
import { readPercent } from './number.ts'
import { plainNumber } from './plain-number.ts'
import { readRating, ratingScale, recogniseScale } from './rating.ts'

const pounds = { currency: 'GBP', scale: 1_000_000 } as const
const euros = { currency: 'EUR', scale: 1 } as const
const dayFirst = { order: 'dmy', edge: 'last' } as const

function amount(raw: string, style: Parameters<typeof readMoney>[1] = euros): string | undefined {
  const cell = readMoney(raw, style)
  return 'value' in cell ? `${cell.value.money.amount} ${cell.value.money.currency}` : undefined
}

function dayText(raw: string, order: 'dmy' | 'mdy' = 'dmy'): string | undefined {
  const cell = readDay(raw, { order, edge: 'last' })
  return 'value' in cell ? cell.value : undefined
}

describe('money', () => {
  it.each([
    ['£654.11', '65411 GBP'],
    ['1,234', '123400 EUR'],
    ['(1,234)', '-123400 EUR'],
    ['-£120.11', '-12011 GBP'],
    ['£-120.11', '-12011 GBP'],
    ['$1.2M', '120000000 USD'],
    ['C$ 5', '500 CAD'],
    ['1.234,56', '123456 EUR'],
    ['12 345,67', '1234567 EUR'],
    ["1'234.50", '123450 EUR'],
    ['12,5', '1250 EUR'],
    ['USD 10', '1000 USD'],
    ['10 €', '1000 EUR'],
    ['250k', '25000000 EUR'],
    ['6.96E-4', '0 EUR'],
    ['¥1200', '1200 JPY'],
    ['1,5 Mio. €', '150000000 EUR'],
    ['2 TEUR', '200000 EUR'],
    ['T€ 2', '200000 EUR'],
    ['MGBP 3', '300000000 GBP'],
    ['4 Tsd. €', '400000 EUR'],
  ])('reads %s as %s minor units', (raw, expected) => {
    expect(amount(raw)).toBe(expected)
  })

  it('counts in the unit of the column unless the cell names its own', () => {
    expect(amount('654.11', pounds)).toBe('65411000000 GBP')
    expect(amount('£1.90m', pounds)).toBe('190000000 GBP')
    expect(amount('3.5E-5', pounds)).toBe('3500 GBP')
  })

  it('keeps all three points of a range, uses the middle one and says so', () => {
    const cell = readMoney('Low: £10.2m Mid: £11m High: £12.5m', pounds)
    expect(cell).toMatchObject({
      value: {
        money: { amount: 1_100_000_000 },
        range: {
          low: { amount: 1_020_000_000 },
          mid: { amount: 1_100_000_000 },
          high: { amount: 1_250_000_000 },
        },
      },
      doubt: { sentence: expect.stringContaining('middle') },
    })
  })

  it.each(['Low £10.2m / Mid £11m / High £12.5m', 'Low: £10.2m\nMid: £11m\nHigh: £12.5m'])(
    'reads a range however its points are parted: %j',
    (raw) => expect(amount(raw, pounds)).toBe('1100000000 GBP'),
  )

  it('names an unknown currency instead of guessing one', () => {
    expect(readMoney('QQQ 12', euros)).toMatchObject({
      code: 'currency-unknown',
      wrong: { sentence: expect.stringContaining('QQQ') },
    })
    expect(readMoney('12', { scale: 1 })).toMatchObject({ code: 'currency-missing' })
  })

  it.each(['1.2.3,4', '12,34,5.6.7', 'about ten', '1 2 x', '--5'])('refuses %s with a sentence', (raw) => {
    expect(readMoney(raw, euros)).toHaveProperty('wrong')
  })

  it('takes a sign proven by the column for a number that may be read twice', () => {
    expect(amount('1.234', { ...euros, decimal: ',' })).toBe('123400 EUR')
    expect(amount('1.234', { ...euros, decimal: '.' })).toBe('123 EUR')
    expect(amount('1,234', { ...euros, decimal: ',' })).toBe('123 EUR')
  })

  it('gives back any amount that was written with grouping, in both ways of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_00, max: 10_000_000_00 }), (minor) => {
        const sign = minor < 0 ? '-' : ''
        const whole = String(Math.trunc(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
        const english = `${sign}${whole}.${String(Math.abs(minor) % 100).padStart(2, '0')}`
        const german = english.replace(/[.,]/g, (s) => (s === '.' ? ',' : '.'))
        expect(amount(english)).toBe(`${minor} EUR`)
        expect(amount(german)).toBe(`${minor} EUR`)
      }),
    )
  })
})

describe('absence', () => {
  it.each([
    ['', 'blank'],
    ['\u00a0 ', 'blank'],
    ['Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)', 'exempt'],
    ['Date exempt under section 43 of the Freedom of Information Act (2000)', 'exempt'],
    ['Data not collected', 'not-collected'],
    ['Data not provided by department', 'not-collected'],
    ['TBC', 'not-collected'],
    ['NA', 'not-applicable'],
    ['N/A', 'not-applicable'],
    ['-', 'not-applicable'],
    ['Reset', 'not-applicable'],
    ['Not Applicable ', 'not-applicable'],
    ['Cannot calculate variance percentage as baseline is zero', 'not-applicable'],
  ])('tells that %j is %s', (raw, absent) => {
    expect(readAbsence(raw)).toEqual({ absent, raw })
  })

  it.each(['0', '£0', 'Amber', '12-3', 'National archive'])('sees a value in %j', (raw) => {
    expect(readAbsence(raw)).toBeUndefined()
  })
})

describe('days', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['30.06.08', '2008-06-30'],
    ['2026-02-28', '2026-02-28'],
    ['2025-02-28 00:00:00', '2025-02-28'],
    ['2011-01-10T00:00:00Z', '2011-01-10'],
    ['5/02/2016 5:00:00 PM', '2016-02-05'],
    ['31st March 2021', '2021-03-31'],
    ['March 31, 2017', '2017-03-31'],
    ['31-Mar-21', '2021-03-31'],
    ['20260131', '2026-01-31'],
  ])('reads %s as %s', (raw, expected) => {
    expect(dayText(raw)).toBe(expected)
  })

  it('reads the month first where the column proves it', () => {
    expect(provenOrder(['01/02/2020', '10/31/2012 12:00:00 AM'])).toEqual({ order: 'mdy', proofs: 1 })
    expect(dayText('10/31/2012 12:00:00 AM', 'mdy')).toBe('2012-10-31')
  })

  it('reads a day that stands the other way round, with a doubt', () => {
    expect(readDay('12/25/2020', dayFirst)).toMatchObject({ value: '2020-12-25', doubt: expect.anything() })
  })

  it.each([
    'Low 31/03/2030 Mid 30/06/2030 High 31/12/2030',
    'Low: 31/03/2030\nMid: 30/06/2030\nHigh: 31/12/2030',
    'Low - 2030-03-31 / Mid - 2030-06-30 / High - 2030-12-31',
    'Mid = 30 June 2030; Low = 31 March 2030; High = 31 December 2030',
    'low 31-Mar-30, mid-point 30-Jun-30, high 31-Dec-30',
  ])('uses the middle day of a range and says so: %j', (raw) => {
    expect(readDay(raw, dayFirst)).toMatchObject({
      value: '2030-06-30',
      raw,
      doubt: { sentence: expect.stringContaining('middle') },
    })
  })

  it('reads no range without a middle day', () => {
    expect(readDay('Low 31/03/2030 High 31/12/2030', dayFirst)).toMatchObject({ code: 'date-unreadable' })
    expect(readDay('Low 31/03/2030 Mid TBC High 31/12/2030', dayFirst)).toMatchObject({
      absent: 'not-collected',
      raw: 'Low 31/03/2030 Mid TBC High 31/12/2030',
    })
  })

  it('takes the last day of a bare month for a finish and the first for a start, with a doubt', () => {
    expect(readDay('Mar-21', dayFirst)).toMatchObject({ value: '2021-03-31', doubt: expect.anything() })
    expect(readDay('Mar-21', { order: 'dmy', edge: 'first' })).toMatchObject({ value: '2021-03-01' })
  })

  it.each(['Q3 2020', '2020', '2023-24', 'FY2021', '2014/15 Q2'])('keeps %s as text', (raw) => {
    expect(readDay(raw, dayFirst)).toEqual({ absent: 'imprecise', raw })
  })

  it('reads the day number of a spreadsheet, with a doubt', () => {
    expect(readDay('44197', dayFirst)).toMatchObject({ value: '2021-01-01', doubt: expect.anything() })
  })

  it.each(['31.02.2027', '2027-02-30', '31 June 2020', '00/01/2020'])('says that %s is no day', (raw) => {
    expect(readDay(raw, dayFirst)).toMatchObject({
      code: 'date-impossible',
      wrong: { sentence: expect.stringContaining(raw) },
    })
  })
})

describe('ratings', () => {
  const five = ratingScale('rag-5')
  const three = ratingScale('rag-3')

  it('makes a column with a single Amber/Red a scale of five steps', () => {
    expect(recogniseScale([...Array<string>(500).fill('Amber'), 'Amber/Red'])?.id).toBe('rag-5')
    expect(recogniseScale(['Red', 'Amber', 'Green', 'Exempt under Section 43'])?.id).toBe('rag-3')
  })

  it('believes a header that names five points though only three are used', () => {
    expect(recogniseScale(['Red', 'Amber'], 'Assessment (using a five-point scale)')?.id).toBe('rag-5')
  })

  it('recognises the evaluation by the CIO and outcome ratings', () => {
    expect(recogniseScale(['5', '3', '4'])?.id).toBe('cio-5')
    expect(recogniseScale(['Satisfactory', 'Moderately Unsatisfactory', 'Not Rated'])?.id).toBe('outcome-6')
  })

  it('reads the steps by letter, by symbol, as yellow and in German', () => {
    expect(recogniseScale(['R', 'A', 'G'])?.id).toBe('rag-3')
    expect(recogniseScale(['🟢', '🔴'])?.id).toBe('rag-3')
    expect(recogniseScale(['Grün', 'Gelb/Rot', 'Gelb'])?.id).toBe('rag-5')
    expect(recogniseScale(['On Track', 'At risk', 'off-track'])?.id).toBe('track-3')
    if (!three) throw new Error('the scale exists')
    expect(readRating('yellow', three)).toMatchObject({ value: { raw: 'yellow', step: 2, label: 'Amber' } })
    expect(readRating('Rot', three)).toMatchObject({ value: { raw: 'Rot', step: 1, label: 'Red' } })
  })

  it('keeps the raw text and never puts five steps on three', () => {
    if (!five || !three) throw new Error('both scales exist')
    expect(readRating('Amber/ red', five)).toMatchObject({
      value: { raw: 'Amber/ red', scale: { id: 'rag-5', steps: 5 }, step: 2, label: 'Amber/Red' },
    })
    expect(readRating('Amber/Red', three)).toMatchObject({ code: 'rating-unknown', raw: 'Amber/Red' })
    expect(readRating('Amber', five)).toMatchObject({ value: { step: 3 } })
    expect(readRating('Amber', three)).toMatchObject({ value: { step: 2 } })
  })
})

describe('numbers', () => {
  it('reads percentages and refuses to make a figure of a bound', () => {
    expect(readPercent('-49.50%')).toMatchObject({ value: -49.5 })
    expect(readPercent('>1000%')).toEqual({ absent: 'imprecise', raw: '>1000%' })
    expect(readPercent('Budget variance less than 5%.')).toMatchObject({ absent: 'imprecise' })
  })

  it('writes any finite double as decimal text without an exponent, exact to fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), (value) => {
        const text = plainNumber(value)
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Number(text)).toBe(Number(value.toPrecision(15)))
      }),
    )
  })

  it('reads no text, however odd, as anything but a plain decimal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainDecimal(text) ?? '0').toMatch(/^-?\d+(\.\d+)?$/)
      }),
    )
  })
})
