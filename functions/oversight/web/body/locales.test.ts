import { expect, it } from 'vitest'
import { bodyRules, decidingRoles, seatRoles } from '../../contract/index.ts'
import en from './locales/en.json'

it('every rule, seat and role that decides has its words', () => {
  expect(Object.keys(en.rule).toSorted()).toEqual([...bodyRules].toSorted())
  expect(Object.keys(en.seat).toSorted()).toEqual([...seatRoles].toSorted())
  expect(Object.keys(en.role).toSorted()).toEqual([...decidingRoles].toSorted())
})
