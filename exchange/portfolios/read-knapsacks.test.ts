import { describe, expect, it } from 'vitest'
import { readKnapsacks } from '../index.ts'

const two = '2\n3 2 60\n10 20\n30\n1 2 3\n4 5 6\n5 9\n1 1 0\n2.5 0.5 1.25'

describe('a file of knapsacks', () => {
  it('is read whatever its line ends are, and decimals become whole', () => {
    const { result, findings } = readKnapsacks(two, 'two.txt')
    expect(findings).toEqual([])
    expect(result).toEqual([
      {
        profits: [10, 20, 30],
        weights: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        budgets: [5, 9],
        stated: 60,
        scale: 1,
      },
      { profits: [250], weights: [[50]], budgets: [125], stated: 0, scale: 100 },
    ])
  })

  it.each([
    ['', 'knapsacks/no-number', 0],
    ['2\n1 1 0 5 1 abc', 'knapsacks/no-number', 0],
    ['2\n1 1 0 5 1 1\n9 9 0 1', 'knapsacks/ends-early', 1],
    ['1\n-3 1 0 5', 'knapsacks/ends-early', 0],
    ['1\n1 1 0 5 1 1 7 7', 'knapsacks/goes-on', 1],
  ])('that is wrong, as %j, is told by a sentence and keeps what could be read', (text, code, kept) => {
    const { result, findings } = readKnapsacks(text, 'odd.txt')
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(result).toHaveLength(kept)
  })
})
