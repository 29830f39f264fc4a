import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedWords, excerptOf } from './excerpt.ts'

describe('an excerpt', () => {
  it('is the text itself where that is short', () => {
    expect(excerptOf('The cranes\n are late.', ['cranes'])).toBe('The cranes are late.')
  })

  it('is cut between words, and says that it was cut', () => {
    const text = `${'before '.repeat(30)}Kran ${'after '.repeat(40)}`
    const cut = excerptOf(text, ['kran'])
    expect(cut).toMatch(/^…(before )+Kran (after )+after…$/)
    expect(cut.length).toBeLessThan(170)
  })

  it('is nothing of a text without the words', () => {
    expect(excerptOf('The cranes are late.', ['quay'])).toBe('')
  })

  it('always holds the word that it was made for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bb', 'ccc', 'quay', 'x'.repeat(90))), (parts) => {
        const text = parts.join(' ')
        expect(excerptOf(text, ['quay']).includes('quay')).toBe(text.includes('quay'))
      }),
    )
  })
})

describe('what was typed', () => {
  it('is parted at every sign', () => {
    expect(askedWords(' P-118  “Übergabe” p ')).toEqual(['p', '118', 'übergabe'])
    expect(askedWords("'; drop table found_words; --")).toEqual(['drop', 'table', 'found', 'words'])
    expect(askedWords('…')).toEqual([])
  })
})
