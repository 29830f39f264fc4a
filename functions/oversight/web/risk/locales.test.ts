import { expect, it } from 'vitest'
import { responseKinds, riskStates } from '../../contract/index.ts'
import en from './locales/en.json'

it('every state and every kind of response has its words', () => {
  expect(Object.keys(en.state).toSorted()).toEqual([...riskStates].toSorted())
  expect(Object.keys(en.kind).toSorted()).toEqual([...responseKinds].toSorted())
})
