import * as plan from '@portolan/plan/contract'
import { expect, it } from 'vitest'
import { bodyRules, decidingRoles, seatRoles } from '../../contract/index.ts'
import en from './locales/en.json'

it('every rule, seat and role that decides has its words', () => {
  expect(Object.keys(en.rule).toSorted()).toEqual([...bodyRules].toSorted())
  expect(Object.keys(en.seat).toSorted()).toEqual([...seatRoles].toSorted())
  expect(Object.keys(en.role).toSorted()).toEqual([...decidingRoles].toSorted())
})

it('every kind of question that a limit may be for has its words', () => {
  const carried = Object.values(plan)
    .filter((one) => typeof one === 'object' && 'decidable' in one && one.decidable === true)
    .map((one) => ('id' in one && typeof one.id === 'string' ? one.id : ''))
  expect(
    Object.keys(en.kind.plan)
      .map((name) => `plan.${name}`)
      .toSorted(),
  ).toEqual(carried.toSorted())
})
