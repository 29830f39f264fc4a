import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import type { CapacityInput, Demand, Person } from '../index.ts'

export const runs = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 1000 : 10_000 }
/** For what asks every function many times a case. */
export const askingRuns = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 100 : 10_000 }
/** A machine that does much else takes its time. */
export const patience = { testTimeout: process.env['PORTOLAN_LONG'] === undefined ? 120_000 : 1_200_000 }

/** A Monday. */
export const first = day('2026-11-23')
export const DAYS = 9

const abilities = fc.array(
  fc.record({ id: fc.constantFrom('java', 'sql'), level: fc.integer({ min: 1, max: 3 }) }),
  { maxLength: 2 },
)
const person: fc.Arbitrary<Omit<Person, 'id'>> = fc.record({
  calendar: fc.constantFrom('five', 'odd'),
  share: fc.constantFrom(1, 0.5),
  roles: fc.array(fc.constantFrom('developer', 'tester'), { maxLength: 2 }),
  abilities,
})
const needs: fc.Arbitrary<Demand['needs']> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), id: fc.constantFrom('p0', 'p1', 'p2', 'nobody') }),
  fc.record({ kind: fc.constant('role' as const), id: fc.constantFrom('developer', 'tester') }),
  fc.record({
    kind: fc.constant('ability' as const),
    id: fc.constantFrom('java', 'sql'),
    level: fc.integer({ min: 1, max: 3 }),
  }),
)
const demand: fc.Arbitrary<Omit<Demand, 'id'>> = fc
  .record({
    needs,
    start: fc.nat(DAYS - 1),
    length: fc.integer({ min: 1, max: DAYS }),
    work: fc.integer({ min: 0, max: 30 }),
    rank: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ start, length, ...rest }) => ({
    ...rest,
    from: addDays(first, start),
    to: addDays(first, Math.min(DAYS, start + length)),
  }))

/** Few people and days, so that much does not fit. */
export const input: fc.Arbitrary<CapacityInput> = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 4 }),
    demands: fc.array(demand, { maxLength: 8 }),
    absent: fc.array(fc.record({ person: fc.nat(3), day: fc.nat(DAYS - 1), minutes: fc.nat(10) }), {
      maxLength: 3,
    }),
    share: fc.constantFrom(0, 0.2),
  })
  .map(({ people, demands, absent, share }) => ({
    from: first,
    to: addDays(first, DAYS),
    calendars: [
      { id: 'five', week: [10, 10, 10, 10, 10, 0, 0] },
      { id: 'odd', week: [0, 5, 10, 0, 10, 5, 0] },
    ],
    people: people.map((one, i) => ({ ...one, id: `p${i}` })),
    absences: absent.flatMap((one) => {
      const on = addDays(first, one.day)
      return one.person < people.length
        ? [{ person: `p${one.person}`, first: on, last: on, minutes: one.minutes }]
        : []
    }),
    reserves: [{ share }],
    demands: demands.map((one, i) => ({ ...one, id: `d${i}` })),
  }))
