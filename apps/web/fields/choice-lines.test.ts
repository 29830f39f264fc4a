import { expect, it } from 'vitest'
import { choicesFrom, linesOf } from './choice-lines.ts'

const before = [
  { key: 'fra', label: 'Frankfurt' },
  { key: 'ams', label: 'Amsterdam' },
]

it('choices keep their short names when they are moved or renamed', () => {
  expect(choicesFrom('Amsterdam\nFrankfurt', before)).toEqual([before[1], before[0]])
  expect(choicesFrom('Frankfurt am Main\nAmsterdam', before)).toEqual([
    { key: 'fra', label: 'Frankfurt am Main' },
    before[1],
  ])
})

it('a new choice gets a short name that nothing has', () => {
  expect(choicesFrom(`${linesOf(before)}\nZürich\nFra`, before).map(({ key }) => key)).toEqual([
    'fra',
    'ams',
    'zurich',
    'fra-2',
  ])
  expect(choicesFrom('東京\n大阪', []).map(({ key }) => key)).toEqual(['choice', 'choice-2'])
})
