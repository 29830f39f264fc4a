import { expect, it } from 'vitest'
import { customChosen, customPatch } from './custom-columns.tsx'

it('conditions of an address are the choices of their fields, and back', () => {
  const conditions = ['data-centre:is:fra', 'data-centre:is:ams', 'steward:none']
  expect(customChosen(conditions)).toEqual({
    'custom.data-centre': ['is:fra', 'is:ams'],
    'custom.steward': ['none'],
  })
  expect(customPatch(conditions, 'custom.data-centre', ['is:fra'])).toEqual([
    'steward:none',
    'data-centre:is:fra',
  ])
  expect(customPatch(['steward:none'], 'custom.steward', [])).toBeUndefined()
})

it('“none” stands alone, and goes when something is chosen', () => {
  expect(customPatch([], 'custom.data-centre', ['is:fra', 'none'])).toEqual(['data-centre:none'])
  expect(customPatch(['data-centre:none'], 'custom.data-centre', ['none', 'is:fra'])).toEqual([
    'data-centre:is:fra',
  ])
})
