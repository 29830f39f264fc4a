import { expect, it } from 'vitest'
import { pieces, rank } from './match.ts'

it('every typed word must be somewhere in the title, in any order', () => {
  expect(rank('Gate 3 for Fraud scoring', 'fra gate')).toBeDefined()
  expect(rank('Gate 3 for Fraud scoring', 'gate risk')).toBeUndefined()
})
it('a hit at the beginning of a word is better than one within it', () => {
  expect(rank('Plan changes', 'chan')).toBeLessThan(rank('Exchange rates', 'chan') ?? 0)
})
it('accents do not stand in the way', () => {
  expect(rank('Übersicht', 'uber')).toBeDefined()
})
it('marks what was hit', () => {
  expect(pieces('Fraud scoring', 'fra sc')).toEqual([
    { text: 'Fra', hit: true },
    { text: 'ud ', hit: false },
    { text: 'sc', hit: true },
    { text: 'oring', hit: false },
  ])
})
