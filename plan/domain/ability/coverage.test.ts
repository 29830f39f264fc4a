import { day } from '@portolan/quantity'
import { expect, it } from 'vitest'
import { coverageOf, type HeldAbility } from './coverage.ts'

const held = (given: Partial<HeldAbility>): HeldAbility => ({
  personId: 'p',
  abilityId: 'kubernetes',
  level: 3,
  from: '2026-01-01',
  until: null,
  ...given,
})
const today = day('2026-11-16')

it('those count who have it at the level or above, today', () => {
  const all = [
    held({}),
    held({ level: 5 }),
    held({ level: 2 }),
    held({ from: '2026-12-01' }),
    held({ until: '2026-11-15' }),
    held({ abilityId: 'sap' }),
  ]
  expect(coverageOf(all, { level: 3, today })).toEqual(
    new Map([
      ['kubernetes', { holders: 2, expiring: 0 }],
      ['sap', { holders: 1, expiring: 0 }],
    ]),
  )
})

it('what ends within ninety days is told', () => {
  const all = [held({ until: '2026-11-16' }), held({ until: '2027-02-13' }), held({ until: '2027-02-14' })]
  expect(coverageOf(all, { level: 1, today }).get('kubernetes')).toEqual({ holders: 3, expiring: 2 })
})
