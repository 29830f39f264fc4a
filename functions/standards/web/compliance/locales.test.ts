import { expect, it } from 'vitest'
import { checkableFacts, controlStates } from '../../contract/index.ts'
import { factKey } from '../method/words.ts'
import { complianceViews } from './address.ts'
import en from './locales/en.json'

it('every state, view and fact has its words', () => {
  for (const words of [en.state, en.states, en.note])
    expect(Object.keys(words).toSorted()).toEqual([...controlStates].toSorted())
  expect(Object.keys(en.view)).toEqual(expect.arrayContaining([...complianceViews]))
  const facts = checkableFacts.map(({ fact }) => factKey(fact.id))
  expect(Object.keys(en.head).toSorted()).toEqual(facts.toSorted())
})
