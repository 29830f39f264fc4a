import { level, type LevelResult } from '../index.ts'
import { ACTIVITIES, madeUpPortfolio, PEOPLE, PROJECTS } from './made-up-portfolio.ts'

const goals = { first: 3, all: 20 }
/** What is left when the search ends is to tell why each activity is where it is. */
const SEARCH = 15

/** A portfolio by priority: the first plan, the best within the time, and the usual rule; gives the exit code. */
export function bench(): number {
  const input = madeUpPortfolio()
  const first = timed(() => level(input, { schedules: 1, seed: 1, aim: 'priority' }).result)
  const begun = process.cpuUsage()
  const stop = (): boolean => secondsSince(begun) > SEARCH
  const all = timed(() => level(input, { schedules: 10_000, seed: 1, aim: 'priority', stop }).result)
  // The first list is the serial priority rule.
  const rule = first.result.objective
  const waits = (result: LevelResult): number => result.objective - result.bound
  const better = 1 - waits(all.result) / waits(first.result)
  const isMet = first.seconds <= goals.first && all.seconds <= goals.all && all.result.objective < rule
  process.stdout.write(
    [
      `levelling by priority: ${PROJECTS} projects, ${ACTIVITIES} activities, ${PEOPLE} people with abilities`,
      `goal       first plan ${goals.first} s, ${goals.all} s in all, of CPU on one core; better than the serial priority rule`,
      `reached    first plan ${first.seconds.toFixed(1)} s, ${all.seconds.toFixed(1)} s in all; ${(better * 100).toFixed(1)} % less waiting than the rule (Σ priority × time over the bound), ${((1 - all.result.objective / rule) * 100).toFixed(2)} % of all of it`,
      `reference  serial priority rule ${rule}, best found ${all.result.objective}, bound ${all.result.bound} (links, dates and calendars alone)`,
      'published  none: a made-up portfolio',
      `met        ${isMet ? 'yes' : 'no'}`,
      '',
      '',
    ].join('\n'),
  )
  return isMet ? 0 : 1
}

function timed(make: () => LevelResult): { readonly result: LevelResult; readonly seconds: number } {
  const begun = process.cpuUsage()
  return { result: make(), seconds: secondsSince(begun) }
}

function secondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}
