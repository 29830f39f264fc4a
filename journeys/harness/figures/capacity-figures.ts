import {
  type CapacityInput,
  compute,
  coverage,
  type Demand,
  explain,
  fit,
  type Need,
  utilisation,
} from '@portolan/capacity'
import { addDays, day, random } from '@portolan/quantity'

/** Much is asked of few, so that much does not fit. */
export function capacityFigures(): string {
  const chance = random('the same everywhere')
  const first = day('2026-11-23')
  const people = Array.from({ length: 40 }, (_, i) => ({
    id: `p${i}`,
    calendar: 'week',
    share: chance.pick([1, 0.8, 0.35]),
    roles: [`role ${chance.whole(0, 3)}`],
    abilities: [{ id: `ability ${chance.whole(0, 5)}`, level: chance.whole(1, 5) }],
  }))
  const demands = Array.from({ length: 200 }, (_, i): Demand => {
    const from = chance.whole(-20, 150)
    const needs = chance.pick<Need>([
      { kind: 'role', id: `role ${chance.whole(0, 3)}` },
      { kind: 'ability', id: `ability ${chance.whole(0, 5)}`, level: chance.whole(1, 4) },
      { kind: 'person', id: `p${chance.whole(0, 39)}` },
    ])
    return {
      id: `d${i}`,
      needs,
      from: addDays(first, from),
      to: addDays(first, from + chance.whole(5, 60)),
      work: chance.whole(500, 30_000),
      probability: chance.pick([1, 0.7, 1 / 3]),
      rank: chance.whole(1, 50),
      value: chance.whole(1, 900) / 7,
    }
  })
  const input: CapacityInput = {
    from: first,
    to: addDays(first, 175),
    calendars: [{ id: 'week', week: [480, 480, 480, 480, 390, 0, 0] }],
    people,
    absences: people.map(({ id }, i) => ({
      person: id,
      first: addDays(first, i * 3),
      last: addDays(first, i * 3 + 9),
    })),
    reserves: [{ share: 0.17 }],
    periods: [0, 1, 2, 3, 4].map((month) => ({
      from: addDays(first, month * 35),
      to: addDays(first, month * 35 + 35),
    })),
    demands,
  }
  const hours = people.map(({ id }, i) => ({
    person: id,
    day: addDays(first, i),
    minutes: chance.whole(1, 480),
    kind: chance.pick(['billable', 'strategic', 'other'] as const),
  }))
  const computed = compute(input)
  const candidates = people.map(({ id, abilities }, i) => ({
    person: id,
    abilities,
    available: chance.whole(1, 9000),
    location: chance.pick(['Graz', 'Wien']),
    rate: 70 + i,
  }))
  return JSON.stringify([
    computed,
    computed.shortage.entries.map(({ id }) => explain(computed.shortage, id, 'short')),
    coverage({ ...input, needs: [1, 2, 3].map((level) => ({ ability: 'ability 1', level, people: 2 })) }),
    utilisation({ ...input, hours, targets: [{ share: 0.77 }, { share: 0.6, person: 'p3' }] }),
    fit({
      required: [{ id: 'ability 2', level: 3, weight: 2 }],
      work: 7777,
      location: 'Graz',
      rate: 88,
      candidates,
    }),
  ])
}
