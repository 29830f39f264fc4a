import type { LevelInput } from '../index.ts'
import { faultsOf } from './verify.ts'

/** The least last finish, by trying every start of every activity; for problems of a handful, without people. */
export function leastFinish(input: LevelInput, horizon: number): number {
  const { activities } = input
  let best = Number.POSITIVE_INFINITY
  const starts: number[] = []
  const tryFrom = (j: number): void => {
    const activity = activities[j]
    const finish = starts.reduce((most, at, k) => Math.max(most, at + (activities[k]?.duration ?? 0)), 0)
    if (finish >= best) return
    if (activity === undefined) {
      best = finish
      return
    }
    for (let at = 0; at + activity.duration <= horizon; at++) {
      starts.push(at)
      if (isPossible(input, starts)) tryFrom(j + 1)
      starts.pop()
    }
  }
  tryFrom(0)
  return best
}

function isPossible(input: LevelInput, starts: readonly number[]): boolean {
  const activities = input.activities.slice(0, starts.length)
  const placed = activities.map(({ id, project, duration }, j) => ({
    id,
    project,
    start: starts[j] ?? 0,
    finish: (starts[j] ?? 0) + duration,
    people: [],
    why: { kind: 'project-start' as const, id: project, wait: 0, free: [] },
  }))
  const result = {
    status: 'feasible' as const,
    objective: 0,
    bound: 0,
    gap: 0,
    finish: 0,
    work: 0,
    activities: placed,
    projects: [],
    leftOut: [],
  }
  return faultsOf({ ...input, activities }, result).length === 0
}
