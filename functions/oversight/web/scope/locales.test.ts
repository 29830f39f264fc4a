import { expect, it } from 'vitest'
import { planFinishes, planStarts, scopeAmounts, scopeFigures, scopeMeasures } from '../../contract/index.ts'
import en from './locales/en.json'

it('every figure and both ends of the plan have a name', () => {
  const figures = Object.keys(en.figure)
  expect(figures).toEqual(expect.arrayContaining([...scopeFigures, ...scopeAmounts, ...scopeMeasures]))
  const ends = [...planStarts.map((one) => `start-${one}`), ...planFinishes.map((one) => `finish-${one}`)]
  expect(Object.keys(en.plan)).toEqual(expect.arrayContaining(ends))
})
