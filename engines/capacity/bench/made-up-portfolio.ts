import { addDays, day, random } from '@portolan/quantity'
import type { CapacityInput, Demand } from '../index.ts'

export const PEOPLE = 2000
export const WORKING_DAYS = 250
export const DEMANDS = 5000
const DAYS = (WORKING_DAYS / 5) * 7
const DAYS_AWAY = 21
/** A Monday. */
const first = day('2026-01-05')
const RESERVE = 0.15
const FULL_DAY = 480

/**
 * A year of 250 working days, twice three weeks of leave each, 15 % for running the business. Half of the demands ask for
 * one of 12 roles, a third for one of 40 abilities at a level, the rest for somebody by name; work as such is scaled so
 * that all of it is about `load` of the net capacity.
 */
export function madeUpPortfolio(load: number): CapacityInput {
  const chance = random('capacity bench')
  const people = Array.from({ length: PEOPLE }, (_, i) => ({
    id: `p${i}`,
    calendar: 'week',
    roles: [`role ${chance.whole(0, 11)}`],
    abilities: Array.from({ length: 4 }, () => ({
      id: `ability ${chance.whole(0, 39)}`,
      level: chance.whole(1, 5),
    })),
  }))
  const absences = people.flatMap(({ id }) =>
    [0, DAYS / 2].map((half) => {
      const from = addDays(first, half + chance.whole(0, DAYS / 2 - DAYS_AWAY))
      return { person: id, first: from, last: addDays(from, DAYS_AWAY - 1) }
    }),
  )
  const drafts = Array.from({ length: DEMANDS }, (_, i) => draftDemand(chance, i))
  const asked = drafts.reduce((sum, { work, probability }) => sum + work * (probability ?? 1), 0)
  const there = PEOPLE * (WORKING_DAYS - 30) * FULL_DAY * (1 - RESERVE)
  const scale = (load * there) / asked
  return {
    from: first,
    to: addDays(first, DAYS),
    calendars: [{ id: 'week', week: [FULL_DAY, FULL_DAY, FULL_DAY, FULL_DAY, FULL_DAY, 0, 0] }],
    people,
    absences,
    reserves: [{ share: RESERVE }],
    demands: drafts.map((draft) => ({
      ...draft,
      work: Math.round(draft.work * (draft.needs.kind === 'person' ? 1 : scale)),
    })),
  }
}

/** Some have begun before the first day. */
function draftDemand(chance: ReturnType<typeof random>, i: number): Demand {
  const draw = chance.next()
  const begins = Math.max(0, chance.whole(-60, DAYS - 10))
  const ends = Math.min(DAYS, begins + chance.whole(10, 120))
  const shared = draw < 0.85
  return {
    id: `d${i}`,
    needs:
      draw < 0.5
        ? { kind: 'role', id: `role ${chance.whole(0, 11)}` }
        : shared
          ? { kind: 'ability', id: `ability ${chance.whole(0, 39)}`, level: chance.whole(1, 4) }
          : { kind: 'person', id: `p${chance.whole(0, PEOPLE - 1)}` },
    from: addDays(first, begins),
    to: addDays(first, ends),
    work: (ends - begins) * (shared ? chance.whole(200, 1000) : chance.whole(30, 200)),
    probability: chance.pick([1, 0.8, 0.5]),
    rank: i,
  }
}
