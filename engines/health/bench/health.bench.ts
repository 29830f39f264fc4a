import { addDays, day, money, random } from '@portolan/quantity'
import { performance } from 'node:perf_hooks'
import { defaultPolicy, health, type HealthInput } from '../index.ts'

const PROJECTS = 5000
const EDITIONS = 11
const GOAL_MS = 500
const ROUNDS = 5

/** Prints goal, reached and a reference of the same run; gives the exit code. */
export function bench(): number {
  const inputs = Array.from({ length: PROJECTS }, (_, i) => project(i))
  const reached = median(() => inputs.map((input) => health(input).result.status).length)
  const reference = median(() => JSON.parse(JSON.stringify(inputs)) as unknown)
  const counts = new Map<string, number>()
  for (const input of inputs) {
    const { status } = health(input).result
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  const statuses = [...counts].map(([status, n]) => `${status} ${n}`).join(', ')
  process.stdout.write(
    [
      `health of ${PROJECTS} projects × ${EDITIONS} editions (${statuses})`,
      `goal       ${GOAL_MS} ms`,
      `reached    ${reached.toFixed(0)} ms of processor time (median of ${ROUNDS}, the first run left out)`,
      `reference  ${reference.toFixed(0)} ms (JSON there and back of the same input, same run)`,
      '',
    ].join('\n'),
  )
  return reached <= GOAL_MS ? 0 : 1
}

function median(work: () => unknown): number {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    const used = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(used)
    return Math.min((user + system) / 1000, performance.now() - start)
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

/** A yearly register that tells of slips, growth and gaps as often as real ones do. */
function project(i: number): HealthInput {
  const chance = random('health bench').stream(String(i))
  const start = addDays(day('2013-01-01'), chance.whole(0, 700))
  let finish = addDays(start, chance.whole(900, 9000))
  let cost = chance.whole(1_000_000, 1_000_000_000)
  const editions = Array.from({ length: EDITIONS }, (_, year) => {
    if (chance.next() < 0.24) finish = addDays(finish, chance.whole(90, 900))
    if (chance.next() < 0.29) cost = Math.round(cost * (1.05 + chance.next() / 4))
    const asOf = addDays(day('2014-03-31'), year * 365)
    const forecast = chance.next() < 0.65 ? cost : Math.round(cost * (0.6 + chance.next() * 0.6))
    const said = { start, finish, budget: money(cost, 'GBP'), forecast: money(forecast, 'GBP') }
    const withheld = chance.next() < 0.12
    const known = withheld ? {} : { wholeLifeCost: money(cost * 10, 'GBP') }
    return { asOf, source: `register ${year}`, gaps: withheld ? ['wholeLifeCost'] : [], ...said, ...known }
  })
  return { project: String(i), asOf: day('2024-06-30'), editions, baselines: [], policy: defaultPolicy }
}
