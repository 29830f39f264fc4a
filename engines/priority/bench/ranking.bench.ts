import { day, random } from '@portolan/quantity'
import { performance } from 'node:perf_hooks'
import { compareRanks, delaySequence, rankStability } from '../index.ts'

const ITEMS = 1000
const CRITERIA = 8
const SAMPLES = 1000
const RANKED = 5000
const GOAL_MS = { stability: 400, order: 300 }
const ROUNDS = 5
const about = { subject: 'portfolio', asOf: day('2026-11-23') }

/** Prints goals, reached and a reference of the same run; gives the exit code. */
export function bench(): number {
  const stability = median(() => rankStability(model()))
  const reference = median(() => plainSamples())
  const items = RANKED
  const order = median(() => {
    delaySequence({ ...about, items: jobs() })
    compareRanks({ ...about, before: ranked('before'), after: ranked('after') })
  })
  const sorting = median(() => jobs().toSorted((a, b) => a.delayCostPerPeriod - b.delayCostPerPeriod))
  const met = [stability <= GOAL_MS.stability, order <= GOAL_MS.order]
  process.stdout.write(
    [
      `ranks of ${ITEMS} items × ${CRITERIA} criteria under ${SAMPLES} sampled weights`,
      `goal       ${GOAL_MS.stability} ms`,
      `reached    ${stability.toFixed(0)} ms of processor time (median of ${ROUNDS}, the first run left out)`,
      `reference  ${reference.toFixed(0)} ms (sorting as many made-up scores as often, same run)`,
      `met        ${met[0] === true ? 'yes' : 'no'}`,
      '',
      `cheapest order of ${items} items, and Kendall's tau of ${items} ranks`,
      `goal       ${GOAL_MS.order} ms`,
      `reached    ${order.toFixed(0)} ms of processor time (median of ${ROUNDS}, the first run left out)`,
      `reference  ${sorting.toFixed(0)} ms (sorting the same items by one number, same run)`,
      `met        ${met[1] === true ? 'yes' : 'no'}`,
      '',
    ].join('\n'),
  )
  return met.every(Boolean) ? 0 : 1
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

function model(): Parameters<typeof rankStability>[0] {
  const chance = random('stability bench')
  return {
    ...about,
    criteria: Array.from({ length: CRITERIA }, (_, i) => ({ id: `c${i}`, weight: chance.whole(1, 9) })),
    items: Array.from({ length: ITEMS }, (_, i) => ({
      id: `i${i}`,
      values: Array.from({ length: CRITERIA }, () => chance.next()),
    })),
    seed: 'bench',
    iterations: SAMPLES,
    top: 50,
  }
}

function plainSamples(): number {
  const chance = random('reference')
  const scores = Float64Array.from({ length: ITEMS }, () => chance.next())
  let first = 0
  for (let sample = 0; sample < SAMPLES; sample++) first += scores.toSorted()[0] ?? 0
  return first
}

function jobs(): Parameters<typeof delaySequence>[0]['items'] {
  const chance = random('order bench')
  return Array.from({ length: RANKED }, (_, i) => ({
    id: `i${i}`,
    delayCostPerPeriod: chance.whole(0, 1_000_000),
    duration: chance.whole(1, 60),
  }))
}

function ranked(name: string): Parameters<typeof compareRanks>[0]['before'] {
  const chance = random(name)
  return chance
    .shuffle(Array.from({ length: RANKED }, (_, i) => i))
    .map((i, at) => ({ id: `i${i}`, rank: at + 1 }))
}
