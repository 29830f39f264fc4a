import fc from 'fast-check'
import { expect, it } from 'vitest'
import { practisedLevels } from '../../contract/index.ts'
import { explainLevel } from './explain-level.ts'
import { levelOf, levelOfAll, nextOf } from './rate.ts'

it('is the highest level up to which every practice is so, and the lowest that is not would raise it', () => {
  expect(levelOf({ practised: [] })).toBe(1)
  expect(levelOf({ practised: [2, 3] })).toBe(3)
  // What is practised above a gap does not count yet.
  expect([levelOf({ practised: [2, 4, 5] }), nextOf({ practised: [2, 4, 5] })]).toEqual([2, 3])
  expect([levelOf({ practised: [5, 4, 3, 2] }), nextOf({ practised: [2, 3, 4, 5] })]).toEqual([5, null])
  expect(levelOfAll([3, 1, 4])).toBe(1)
})

it('never falls when one more practice is so', () => {
  fc.assert(
    fc.property(fc.subarray([...practisedLevels]), fc.constantFrom(...practisedLevels), (practised, more) => {
      expect(levelOf({ practised: [...practised, more] })).toBeGreaterThanOrEqual(levelOf({ practised }))
    }),
  )
})

it('opens into its practices', () => {
  const explained = explainLevel({ practised: [2, 4] }, (level) => `Practice ${level}`)
  expect(explained.value).toBe(2)
  expect(explained.from.map(({ name, value }) => [name, value])).toEqual([
    ['Practice 2', 1],
    ['Practice 3', 0],
    ['Practice 4', 1],
    ['Practice 5', 0],
  ])
})
