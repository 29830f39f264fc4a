import { expect, it } from 'vitest'
import { artefactStates } from '../../contract/index.ts'
import en from './locales/en.json'

it('every state has its word', () => {
  expect(Object.keys(en.state).toSorted()).toEqual([...artefactStates, 'title'].toSorted())
})
