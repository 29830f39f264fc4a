import { expect, it } from 'vitest'
import { bodyRules, decisionPlaces, decisionStates, limitKinds, seatRoles } from '../../contract/index.ts'
import en from './locales/en.json'

it('every state, place, limit and rule has its words', () => {
  expect(Object.keys(en.state).toSorted()).toEqual([...decisionStates].toSorted())
  expect(Object.keys(en.place)).toEqual(expect.arrayContaining([...decisionPlaces]))
  expect(Object.keys(en.route).toSorted()).toEqual([...limitKinds].toSorted())
  expect(Object.keys(en.rule).toSorted()).toEqual([...bodyRules].toSorted())
  expect(Object.keys(en.seat).toSorted()).toEqual([...seatRoles].toSorted())
})
