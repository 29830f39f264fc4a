import { loadavg } from 'node:os'
import { type CapacityInput, compute } from '../index.ts'
import { DEMANDS, madeUpPortfolio, PEOPLE, WORKING_DAYS } from './made-up-portfolio.ts'

const ROUNDS = 15
const WARM_UP = 3

/** Both goals and a reference of the same run, in CPU time; gives the exit code. */
export function bench(): number {
  return Math.max(measure(0.95, 150), measure(1.2, 500))
}

/** Net capacity, load and shortage together, as `portolan compute capacity` gives them. */
function measure(load: number, goal: number): number {
  const input = madeUpPortfolio(load)
  const { shortage, netCapacity } = compute(input)
  const there = netCapacity.entries.reduce((sum, { netCapacity: minutes }) => sum + (minutes ?? 0), 0)
  const short = shortage.entries.filter((one) => one.short > 0).length
  const { reached, reference } = times(input)
  const isMet = reached <= goal
  process.stdout.write(
    [
      `net capacity, load and what cannot fit: ${PEOPLE} people × ${WORKING_DAYS} working days × ${DEMANDS} demands at ${percent(shortage.work / there)} of capacity`,
      `goal       ${goal} ms of CPU`,
      `reached    ${reached.toFixed(0)} ms of CPU (median of ${ROUNDS}, the first ${WARM_UP} left out; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)})`,
      `reference  ${reference.toFixed(0)} ms of CPU (JSON there and back of the same input, in turn with it)`,
      `short      ${percent(shortage.short / shortage.work)} of the work, ${short} demands, ${shortage.overloads.length} overloads`,
      `met        ${isMet ? 'yes' : 'no'}`,
      '',
      '',
    ].join('\n'),
  )
  return isMet ? 0 : 1
}

/** In turn, so that what else the machine does is in both. */
function times(input: CapacityInput): { readonly reached: number; readonly reference: number } {
  const [reached, reference]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    reached.push(cpuOf(() => compute(input)))
    reference.push(cpuOf(() => JSON.parse(JSON.stringify(input)) as unknown))
  }
  return { reached: median(reached.slice(WARM_UP)), reference: median(reference.slice(WARM_UP)) }
}

function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
