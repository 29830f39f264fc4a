import { expect, it } from 'vitest'
import { actionMoves, actionPlaces, actionStates, dueSigns } from '../../contract/index.ts'
import { sourceKinds } from './action-filters.tsx'
import en from './locales/en.json'

it('every state, sign, place, source and move has its words', () => {
  expect(Object.keys(en.state).toSorted()).toEqual([...actionStates].toSorted())
  expect(Object.keys(en.sign).toSorted()).toEqual([...dueSigns].toSorted())
  expect(Object.keys(en.move).toSorted()).toEqual([...actionMoves].toSorted())
  expect(Object.keys(en.place)).toEqual(expect.arrayContaining([...actionPlaces]))
  expect(Object.keys(en.source)).toEqual(expect.arrayContaining([...sourceKinds]))
})
