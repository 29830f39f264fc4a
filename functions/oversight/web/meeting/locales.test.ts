import { expect, it } from 'vitest'
import {
  meetingParts,
  meetingPlaces,
  meetingStates,
  pointKinds,
  pointOutcomes,
  presences,
  repeats,
} from '../../contract/index.ts'
import en from './locales/en.json'

it('every state, place, part, presence, outcome, kind and repetition has its words', () => {
  expect(Object.keys(en.state).toSorted()).toEqual([...meetingStates].toSorted())
  expect(Object.keys(en.part).toSorted()).toEqual([...meetingParts].toSorted())
  expect(Object.keys(en.repeat).toSorted()).toEqual([...repeats].toSorted())
  expect(Object.keys(en.kind).toSorted()).toEqual([...pointKinds].toSorted())
  expect(Object.keys(en.place)).toEqual(expect.arrayContaining([...meetingPlaces]))
  expect(Object.keys(en.presence)).toEqual(expect.arrayContaining([...presences]))
  expect(Object.keys(en.outcome)).toEqual(expect.arrayContaining([...pointOutcomes]))
})
