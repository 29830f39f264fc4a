import { describe, expect, it } from 'vitest'
import { readAmount, writeAmount } from './amounts.ts'
import { emptyBasis, pastedLines, readBasis } from './basis-draft.ts'

const work = { unit: 'work', currency: null } as const
const euros = { unit: 'money', currency: 'EUR' } as const

describe('amounts', () => {
  it.each([
    ['80', work, 4_800],
    ['7,5', work, 450],
    ['1.200', work, 72_000],
    ['12,500', euros, 12_500_00],
    ['12500.5', euros, 12_500_50],
    ['', work, null],
    ['-3', work, null],
    ['many', euros, null],
    ['99999999999999', euros, null],
  ] as const)('are read as people type them: %s', (text, amounts, expected) =>
    expect(readAmount(text, amounts)).toBe(expected),
  )

  it('are written as they are read', () => {
    expect(writeAmount(450, work)).toBe('7.5')
    expect(readAmount(writeAmount(123_456, euros), euros)).toBe(123_456)
  })
})

describe('a basis that is being written', () => {
  it('takes three points in order, and says what is wrong', () => {
    const draft = { ...emptyBasis, low: '80', likely: '100', high: '180' }
    expect(readBasis(draft, work)).toMatchObject({
      points: { low: 4_800, likely: 6_000, high: 10_800 },
      correlation: 0.3,
    })
    expect(readBasis({ ...draft, likely: '70' }, work)).toEqual({ wrong: 'points' })
    expect(readBasis({ ...draft, correlation: '130' }, work)).toEqual({ wrong: 'correlation' })
    expect(readBasis({ ...draft, sizes: [{ driver: 'points', size: '0' }] }, work)).toEqual({
      wrong: 'sizes',
    })
  })

  it('takes lines from a spreadsheet, and leaves out none of them', () => {
    const lines = pastedLines('Build\t40\t60\t90\r\nTest\t20\n\nNothing\n')
    expect(lines).toEqual([
      { title: 'Build', low: '40', likely: '60', high: '90' },
      { title: 'Test', low: '20', likely: '20', high: '20' },
    ])
    const draft = { ...emptyBasis, method: 'bottom-up', lines } as const
    expect(readBasis(draft, work)).toMatchObject({ points: null, lines: [{ low: 2_400 }, { high: 1_200 }] })
    const wrong = [...lines, { title: 'Half', low: '4', likely: '', high: '' }]
    expect(readBasis({ ...draft, lines: wrong }, work)).toEqual({ wrong: 'lines' })
    expect(readBasis({ ...draft, lines: [] }, work)).toEqual({ wrong: 'lines' })
  })
})
