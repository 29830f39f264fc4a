import { addDays } from '@portolan/quantity'
import * as fc from 'fast-check'
import type { Fitting, UtilisationInput } from '../index.ts'
import { DAYS, first, input } from './made-up-work.ts'

const day = fc.nat(DAYS - 1).map((n) => addDays(first, n))
const person = fc.constantFrom('p0', 'p1', 'p2', 'p3')

export const spending: fc.Arbitrary<UtilisationInput> = fc
  .record({
    base: input,
    hours: fc.array(
      fc.record({
        person,
        day,
        minutes: fc.nat(10),
        kind: fc.constantFrom('billable' as const, 'strategic' as const, 'other' as const),
      }),
      { maxLength: 6 },
    ),
    bookings: fc.array(
      fc.record({
        person,
        day,
        minutes: fc.nat(10),
        firm: fc.constantFrom('hard' as const, 'soft' as const),
        probability: fc.constantFrom(1, 0.5, null),
      }),
      { maxLength: 6 },
    ),
    targets: fc.array(
      fc.record(
        { share: fc.constantFrom(0.5, 0.8), person: fc.constantFrom('p0', 'p1'), first: day, last: day },
        { requiredKeys: ['share'] },
      ),
      { maxLength: 3 },
    ),
    targetOf: fc.constantFrom('billable' as const, 'productive' as const, 'scheduled' as const),
  })
  .map(({ base, ...rest }) => ({ ...base, ...rest }))

const level = fc.nat(5)
export const fitting: fc.Arbitrary<Fitting> = fc.record({
  required: fc.array(
    fc.record({
      id: fc.constantFrom('java', 'sql'),
      level,
      weight: fc.nat(3),
      must: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  requires: fc.constantFrom([], ['German']),
  work: fc.nat(100),
  location: fc.constantFrom(null, 'Graz'),
  elsewhere: fc.constantFrom(null, 0, 0.8),
  rate: fc.constantFrom(null, 0, 90),
  candidates: fc.array(
    fc.record({
      person,
      abilities: fc.array(fc.record({ id: fc.constantFrom('java', 'sql'), level }), { maxLength: 3 }),
      holds: fc.constantFrom([], ['German']),
      available: fc.nat(100),
      location: fc.constantFrom('Graz', 'Wien'),
      rate: fc.constantFrom(null, 0, 80, 120),
    }),
    { maxLength: 4 },
  ),
})
