import { expect, it } from 'vitest'
import { activityKinds, changeKinds, constraintKinds, linkKinds } from '../../contract/index.ts'
import en from './locales/en.json'

it('every kind of activity, constraint, link and change has a name', () => {
  expect(Object.keys(en.kind).toSorted()).toEqual([...activityKinds].toSorted())
  expect(Object.keys(en.constraint).toSorted()).toEqual([...constraintKinds].toSorted())
  expect(Object.keys(en.link).toSorted()).toEqual([...linkKinds].toSorted())
  expect(Object.keys(en.change).toSorted()).toEqual([...changeKinds].toSorted())
})
