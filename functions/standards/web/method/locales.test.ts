import { expect, it } from 'vitest'
import {
  changeKinds,
  checkableFacts,
  comparedKinds,
  faultCodes,
  methodKinds,
  projectClasses,
  questions,
  scoreSheet,
  templateFieldKinds,
  versionStates,
  weights,
} from '../../contract/index.ts'
import en from './locales/en.json'
import { factKey } from './words.ts'

it('every kind, class, weight, fault and change of a method has its words', () => {
  expect(Object.keys(en.kind)).toEqual([...methodKinds])
  expect(Object.keys(en.for)).toEqual([...methodKinds])
  expect(Object.keys(en.class)).toEqual([...projectClasses])
  expect(Object.keys(en.weight)).toEqual([...weights])
  expect(Object.keys(en.fault)).toEqual([...faultCodes])
  expect(Object.keys(en.compared)).toEqual([...comparedKinds])
  expect(Object.keys(en['field-kind'])).toEqual([...templateFieldKinds])
  expect(Object.keys(en.compare)).toEqual(expect.arrayContaining([...changeKinds]))
  expect(Object.keys(en.state)).toEqual(expect.arrayContaining([...versionStates]))
})

it('every question and answer of the score sheet can be read', () => {
  expect(Object.keys(en.question)).toEqual(questions)
  for (const question of questions)
    expect(Object.keys(en.answer[question])).toEqual([...scoreSheet[question]])
})

it('every fact that a criterion may ask for can be read, with who mends it', () => {
  const words: Readonly<Record<string, { readonly title: string; readonly fix: string }>> = en.fact
  expect(Object.keys(words).toSorted()).toEqual(checkableFacts.map(({ fact }) => factKey(fact.id)).toSorted())
})
