import { expect, it } from 'vitest'
import { accessRules } from '../../contract/index.ts'
import en from './locales/en.json'

it('every rule has its title, and why it is asked about', () => {
  expect(Object.keys(en.rule)).toEqual([...accessRules])
  for (const rule of accessRules) expect(Object.keys(en.rule[rule])).toEqual(['title', 'why'])
})
