import { expect, it } from 'vitest'
import {
  countings,
  scopeChangeKinds,
  scopeListKinds,
  scopeStates,
  scopeTools,
  sprintTimes,
} from '../../contract/index.ts'
import en from './locales/en.json'

it('every kind, tool, state and change has a name', () => {
  expect(Object.keys(en.kind).toSorted()).toEqual([...scopeListKinds].toSorted())
  expect(Object.keys(en.tool).toSorted()).toEqual([...scopeTools].toSorted())
  expect(Object.keys(en.state).toSorted()).toEqual([...scopeStates].toSorted())
  expect(Object.keys(en.counting).toSorted()).toEqual([...countings].toSorted())
  expect(Object.keys(en.time).toSorted()).toEqual([...sprintTimes].toSorted())
  expect(Object.keys(en.change).toSorted()).toEqual([...scopeChangeKinds].toSorted())
})
