import { expect, it } from 'vitest'
import {
  askedLevels,
  entryKinds,
  entrySigns,
  entryStates,
  nextSteps,
  severities,
} from '../../contract/index.ts'
import en from './locales/en.json'

it('every kind, sign, state, step, level and severity has its words', () => {
  for (const words of [en.kind, en.kinds, en.new])
    expect(Object.keys(words).toSorted()).toEqual([...entryKinds].toSorted())
  expect(Object.keys(en.sign).toSorted()).toEqual([...entrySigns].toSorted())
  expect(Object.keys(en.state).toSorted()).toEqual([...entryStates].toSorted())
  expect(Object.keys(en.next).toSorted()).toEqual([...nextSteps].toSorted())
  expect(Object.keys(en.asked).toSorted()).toEqual([...askedLevels].toSorted())
  expect(Object.keys(en.severity).toSorted()).toEqual([...severities].toSorted())
})
