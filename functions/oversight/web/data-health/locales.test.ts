import { expect, it } from 'vitest'
import { faultFamilies, faultRules } from '../../contract/index.ts'
import en from './locales/en.json'

it('every rule has its title, its question and why it matters', () => {
  expect(Object.keys(en.rule)).toEqual([...faultRules])
  for (const rule of faultRules) expect(Object.keys(en.rule[rule])).toEqual(['title', 'question', 'why'])
  expect(Object.keys(en.family)).toEqual([...faultFamilies])
})
