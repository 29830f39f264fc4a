import { addDays, day, random } from '@portolan/quantity'
import { loadavg } from 'node:os'
import { type CapacityInput, type Demand, shortage } from '../index.ts'

const PEOPLE = 2000
const DAYS = 250
const DEMANDS = 5000
const GOAL_MS = 150
const ROUNDS = 5
const first = day('2026-01-05')

/** Prints goal, reached and a reference of the same run, in CPU time; gives the exit code. */
export function bench(): number {
  const input = organisation()
  const { result } = shortage(input)
  const reached = median(() => shortage(input))
  const reference = median(() => JSON.parse(JSON.stringify(input)) as unknown)
  const short = result.demands.filter((one) => one.short > 0).length
  process.stdout.write(
    [
      `what cannot fit: ${PEOPLE} people × ${DAYS} days × ${DEMANDS} demands (${short} short, ${result.overloads.length} overloads)`,
      `goal       ${GOAL_MS} ms`,
      `reached    ${reached.toFixed(0)} ms of CPU (median of ${ROUNDS}, the first run left out; load ${(loadavg()[0] ?? 0).toFixed(1)})`,
      `reference  ${reference.toFixed(0)} ms (JSON there and back of the same input, same run)`,
      '',
    ].join('\n'),
  )
  return reached <= GOAL_MS ? 0 : 1
}

function median(work: () => unknown): number {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

/** Roles for half of the demands, abilities for a third, names for the rest; about nine tenths of what there is. */
function organisation(): CapacityInput {
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
  const absences = people.map(({ id }) => {
    const from = addDays(first, chance.whole(0, DAYS - 15))
    return { person: id, first: from, last: addDays(from, 13) }
  })
  const demands = Array.from({ length: DEMANDS }, (_, i): Demand => {
    const draw = chance.next()
    const from = chance.whole(0, DAYS - 10)
    const to = Math.min(DAYS, from + chance.whole(5, 90))
    const many = draw < 0.85
    return {
      id: `d${i}`,
      needs:
        draw < 0.5
          ? { kind: 'role', id: `role ${chance.whole(0, 11)}` }
          : many
            ? { kind: 'ability', id: `ability ${chance.whole(0, 39)}`, level: chance.whole(1, 4) }
            : { kind: 'person', id: `p${chance.whole(0, PEOPLE - 1)}` },
      from: addDays(first, from),
      to: addDays(first, to),
      work: (to - from) * chance.whole(many ? 200 : 30, many ? 1000 : 200),
      probability: chance.pick([1, 0.8, 0.5]),
      rank: i,
    }
  })
  const week = [480, 480, 480, 480, 480, 0, 0]
  return {
    from: first,
    to: addDays(first, DAYS),
    calendars: [{ id: 'week', week }],
    people,
    absences,
    reserves: [{ share: 0.15 }],
    demands,
  }
}
