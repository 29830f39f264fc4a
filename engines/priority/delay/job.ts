import { findingOf, told } from '@portolan/quantity'
import type { Checks } from '../checks.ts'

/** What waits for the same people, one after the other. */
export type Job = {
  readonly id: string
  /** What each period until it is done costs, in whole minor units. */
  readonly delayCostPerPeriod: number
  /** Whole periods of work, from 1. */
  readonly duration: number
}

export type Placed = Job & { readonly finishesAfter: number; readonly delayCost: number }

/** Those that can be counted with; a sum that cannot be held exactly is told, and nothing is answered. */
export function readJobs(items: readonly Job[], checks: Checks): readonly Job[] {
  const jobs = items.flatMap(({ id, ...item }) => {
    const delayCostPerPeriod = checks.number(id, 'delayCostPerPeriod', item.delayCostPerPeriod, 'minor-units')
    const duration = checks.number(id, 'duration', item.duration, 'periods')
    return delayCostPerPeriod === null || duration === null ? [] : [{ id, delayCostPerPeriod, duration }]
  })
  const [cost, time] = jobs.reduce(
    ([sum, periods], job) => [sum + job.delayCostPerPeriod, periods + job.duration],
    [0, 0],
  )
  if (Number.isSafeInteger(cost * time)) return jobs
  const says = told(
    'priority:costs-too-large',
  )`The cost of delay is too large to be held exactly; use longer periods or larger units.`
  checks.findings.push(findingOf('error', 'costs-too-large', ['input', 'items', says]))
  return []
}

/** One after the other, in this order. */
export function placeInTurn(jobs: readonly Job[]): readonly Placed[] {
  let finishesAfter = 0
  return jobs.map((job) => {
    finishesAfter += job.duration
    return { ...job, finishesAfter, delayCost: job.delayCostPerPeriod * finishesAfter }
  })
}

export function delayCostOf(jobs: readonly Job[]): number {
  return placeInTurn(jobs).reduce((sum, { delayCost }) => sum + delayCost, 0)
}
