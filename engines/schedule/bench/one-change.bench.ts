import { random } from '@portolan/quantity'
import { performance } from 'node:perf_hooks'
import {
  changeDuration,
  changeLag,
  compile,
  type Compiled,
  datesOf,
  finishOf,
  type KernelLink,
  live,
  type LiveSchedule,
  pass,
} from '../index.ts'
import { benchNetwork } from './bench-network.ts'

const COUNT = 100_000
const CHANGES = 4000
const GOAL_MS = 0.1

/** One duration or lag at a time at 100 k activities, early and late dates, float and finish brought up to date. */
export function bench(): number {
  const network = benchNetwork(COUNT)
  const standing = live(compiledOf(compile(network)), network)
  const chance = random('changes')
  const change = (): void => {
    if (chance.next() < 0.5) changeDuration(standing, chance.whole(0, COUNT - 1), 240 * chance.whole(0, 40))
    else changeLag(standing, chance.whole(0, network.links.length - 1), 60 * chance.whole(-8, 40))
  }
  for (let k = 0; k < CHANGES; k++) change()
  const times = Array.from({ length: CHANGES }, () => once(change)).toSorted((a, b) => a - b)
  const full = fullPass(standing, network.links.length)
  const at = (share: number): number => times[Math.floor(CHANGES * share)] ?? Number.NaN
  process.stdout.write(
    [
      `one change at ${COUNT / 1000} k activities with two links each, half durations, half lags`,
      `goal       ${GOAL_MS} ms p95`,
      `reached    ${at(0.95).toFixed(3)} ms p95 (median ${at(0.5).toFixed(3)}, p99 ${at(0.99).toFixed(2)}, worst ${at(1 - 1 / CHANGES).toFixed(1)}), equal to the full pass: ${full.equal ? 'yes' : 'NO'}`,
      `reference  ${full.ms.toFixed(2)} ms for a full pass of the same network, same run`,
      '',
    ].join('\n'),
  )
  return at(0.95) <= GOAL_MS && full.equal ? 0 : 1
}

function compiledOf(compiled: Compiled | undefined): Compiled {
  if (compiled === undefined) throw new Error('the network has no loop and fits')
  return compiled
}

function once(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function fullPass(
  standing: LiveSchedule,
  linkCount: number,
): { readonly ms: number; readonly equal: boolean } {
  const links = Array.from({ length: linkCount }, (_, l): KernelLink => ({
    ...(standing.links[l] ?? { from: 0, to: 0, fromFinish: 0, toFinish: 0 }),
    lag: standing.lags[l] ?? 0,
  }))
  const compiled = compiledOf(compile({ durations: standing.durations, links }))
  pass(compiled)
  const ms = once(() => pass(compiled))
  const equal = Array.from(compiled.rankOf).every((rank, activity) => {
    const { early, late, float } = datesOf(standing, activity)
    return early === compiled.early[rank] && late === compiled.late[rank] && float === compiled.float[rank]
  })
  return { ms, equal: equal && pass(compiled) === finishOf(standing) }
}
