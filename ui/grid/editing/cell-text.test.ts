import { addDays, day, type Day, money, type Money } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdit, type CellEdit } from '../cell-edit.ts'
import { textOfCell } from '../text-of-cell.ts'
import { judgeText, judgeValue, readMoney } from './cell-text.ts'

type Row = {
  readonly name: string | null
  readonly days: number | null
  readonly cost: Money | null
  readonly finish: Day | null
  readonly phase: string | null
}
const empty: Row = { name: null, days: null, cost: null, finish: null, phase: null }
const phases = [
  { value: 'd', label: 'Design' },
  { value: 'b', label: 'Build' },
]
const edits = {
  name: {
    kind: 'text',
    longest: 20,
    needed: true,
    read: (row) => row.name,
    write: (row, name) => ({ ...row, name }),
  },
  days: {
    kind: 'number',
    least: 0,
    most: 900,
    read: (row) => row.days,
    write: (row, days) => ({ ...row, days }),
  },
  cost: { kind: 'money', currency: 'EUR', read: (row) => row.cost, write: (row, cost) => ({ ...row, cost }) },
  finish: {
    kind: 'day',
    read: (row) => row.finish,
    write: (row, finish) => ({ ...row, finish }),
    check: (value) => (value !== null && value < '2000-01-01' ? 'That is before the firm began.' : undefined),
  },
  phase: {
    kind: 'choice',
    choices: phases,
    read: (row) => row.phase,
    write: (row, phase) => ({ ...row, phase }),
    closed: (row) => (row.name === 'Closed one' ? 'It is closed.' : undefined),
  },
} as const satisfies Record<string, CellEdit<Row>>

const setting = { locale: 'en', today: day('2026-11-23') }
const judge = (column: keyof typeof edits, text: string, row: Row = empty) =>
  judgeText(anyEdit<Row>(edits[column]), row, { text, ...setting })

describe('what is typed into a cell', () => {
  it('is read by the kind of the column', () => {
    expect(judge('name', ' Data centre exit ')).toEqual({ value: 'Data centre exit' })
    expect(judge('days', '12,5')).toEqual({ value: 12.5 })
    expect(judge('days', '80 %')).toEqual({ value: 80 })
    expect(judge('finish', '16 Nov 2026')).toEqual({ value: '2026-11-16' })
    expect(judge('phase', 'build')).toEqual({ value: 'b' })
    expect(judge('cost', '')).toEqual({ value: null })
  })
  it('is refused with its reason where it cannot be read', () => {
    expect(judge('days', 'many')).toEqual({ problem: { code: 'no-number', values: { text: 'many' } } })
    expect(judge('cost', 'a lot')).toEqual({ problem: { code: 'no-amount', values: { text: 'a lot' } } })
    expect(judge('finish', 'soon')).toEqual({ problem: { code: 'no-day', values: { text: 'soon' } } })
    expect(judge('phase', 'Test')).toEqual({ problem: { code: 'no-choice', values: { text: 'Test' } } })
  })
  it('is held to the limits of the column', () => {
    expect(judge('name', '')).toEqual({ problem: { code: 'needed' } })
    expect(judge('name', 'x'.repeat(21))).toEqual({ problem: { code: 'too-long', values: { limit: 20 } } })
    expect(judge('days', '-1')).toEqual({ problem: { code: 'too-small', values: { limit: 0 } } })
    expect(judge('days', '901')).toEqual({ problem: { code: 'too-big', values: { limit: 900 } } })
    expect(judge('finish', '1999-12-31')).toEqual({ problem: { sentence: 'That is before the firm began.' } })
  })
  it('does not get into a cell that is closed, however it comes', () => {
    const closed = { ...empty, name: 'Closed one' }
    expect(judge('phase', 'Build', closed)).toEqual({ problem: { sentence: 'It is closed.' } })
    expect(judgeValue(anyEdit<Row>(edits.phase), closed, 'b')).toEqual({
      problem: { sentence: 'It is closed.' },
    })
  })
  it('can be in a form of writing of the column itself', () => {
    const length = anyEdit<Row>({
      ...edits.days,
      parse: (text) => (/^\d+d$/.test(text) ? Number.parseInt(text, 10) : undefined),
      format: (value: number) => `${value}d`,
    })
    expect(judgeText(length, empty, { text: '5d', ...setting })).toEqual({ value: 5 })
    expect(judgeText(length, empty, { text: '5 apples', ...setting })).toEqual({
      problem: { code: 'unreadable', values: { text: '5 apples' } },
    })
    expect(textOfCell(length, { ...empty, days: 5 }, 'en')).toBe('5d')
  })
})

describe('amounts', () => {
  it.each([
    ['1,200,000', 120_000_000, 'EUR'],
    ['€1.2m', 120_000_000, 'EUR'],
    ['GBP 300k', 30_000_000, 'GBP'],
    ['£12.50', 1250, 'GBP'],
    ['12.5 Mio. CHF', 1_250_000_000, 'CHF'],
    ['(5)', -500, 'EUR'],
  ])('%s', (text, amount, currency) => expect(readMoney(text, 'EUR', 'en')).toEqual({ amount, currency }))
  it('in dollars are those of the column', () => {
    expect(readMoney('$5', 'CAD', 'en')).toEqual(money(500, 'CAD'))
    expect(readMoney('$5', 'EUR', 'en')).toEqual(money(500, 'USD'))
  })
})

it('what is copied from a cell is read back as the same value, in every locale', () => {
  const amount = fc.record({
    amount: fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
    currency: fc.constantFrom('EUR', 'GBP', 'JPY', 'KWD'),
  })
  const rows = fc.record({
    name: fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim() || 'x'),
    days: fc.option(fc.integer({ min: 0, max: 90_000 }).map((n) => n / 100)),
    cost: fc.option(amount),
    finish: fc.option(fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('2000-01-01'), n))),
    phase: fc.option(fc.constantFrom('d', 'b')),
  })
  fc.assert(
    fc.property(rows, fc.constantFrom('en', 'de', 'en-XA'), (row, locale) => {
      for (const one of Object.values(edits)) {
        const edit = anyEdit<Row>(one)
        const text = textOfCell(edit, row, locale)
        expect(judgeText(edit, row, { text, locale, today: setting.today })).toEqual({
          value: edit.read(row),
        })
      }
    }),
  )
})
