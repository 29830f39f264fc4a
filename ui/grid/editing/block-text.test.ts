import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBlock, parseBlock } from './block-text.ts'

describe('a block on the clipboard', () => {
  it('is read from Excel, which ends each row with a break', () => {
    expect(parseBlock('Design\t5\r\nBuild\t20\r\n')).toEqual([
      ['Design', '5'],
      ['Build', '20'],
    ])
  })
  it('is read from Google Sheets, which does not', () => {
    expect(parseBlock('Design\t5\nBuild\t20')).toEqual([
      ['Design', '5'],
      ['Build', '20'],
    ])
  })
  it('keeps line breaks, tabs and quotes within a cell', () => {
    expect(parseBlock('"Design\nof ""the"" thing"\t5')).toEqual([['Design\nof "the" thing', '5']])
    expect(formatBlock([['a\tb', 'c']])).toBe('"a\tb"\tc\n')
  })
  it('takes a quote that nothing closes as a word', () => {
    expect(parseBlock('5" pipe\t"half')).toEqual([['5" pipe', '"half']])
    expect(parseBlock('"so" called\tx')).toEqual([['"so" called', 'x']])
  })
  it('keeps empty cells and empty rows', () => {
    expect(parseBlock('\t\n\na\t')).toEqual([['', ''], [''], ['a', '']])
  })
  it('of one cell has no break, so that it fits into a field', () => {
    expect(formatBlock([['Design']])).toBe('Design')
  })
  it('is read back as it was written, whatever is in it', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^["\t\n\rab]{0,6}$/))
    const blocks = fc
      .integer({ min: 1, max: 5 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(blocks, (block) => {
        expect(parseBlock(formatBlock(block))).toEqual(block)
      }),
    )
  })
})
