import { expect, it } from 'vitest'
import { effectGroupings, effectMeasures } from '../../contract/index.ts'
import en from './locales/en.json'

it('every measure and grouping has its words', () => {
  expect(Object.keys(en.measure).toSorted()).toEqual([...effectMeasures].toSorted())
  expect(Object.keys(en.by).toSorted()).toEqual([...effectGroupings].toSorted())
  expect(Object.keys(en.hint)).toEqual(expect.arrayContaining([...effectMeasures]))
})
