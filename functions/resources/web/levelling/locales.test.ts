import { expect, it } from 'vitest'
import { levellingDepths, levellingPriorities, reasonKinds } from '../../contract/index.ts'
import { levellingViews } from './address.ts'
import en from './locales/en.json'

it('every reason, view, depth and priority has its words', () => {
  expect(Object.keys(en.reason)).toEqual(expect.arrayContaining([...reasonKinds]))
  expect(Object.keys(en.view)).toEqual(expect.arrayContaining([...levellingViews]))
  expect(Object.keys(en.depth)).toEqual([...levellingDepths])
  expect(Object.keys(en.priority)).toEqual([...levellingPriorities])
})
