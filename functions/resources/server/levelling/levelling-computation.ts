import { level, type LevelInput, type LevelOptions, type LevelResult } from '@portolan/levelling'
import type { Computation } from '@portolan/platform/runs'

/** All that a levelling is a function of. */
export type LevelTask = {
  readonly problem: LevelInput
  readonly schedules: number
  readonly seed: number
}

/** What a search says while it goes on; saying it changes nothing. */
export type LevelWatch = Pick<LevelOptions, 'stop' | 'better'>

export function levelRun({ problem, schedules, seed }: LevelTask, watch: LevelWatch = {}): LevelResult {
  return level(problem, { schedules, seed, aim: 'priority', ...watch }).result
}

/** How previews are computed; a stored run names it, and `replay` finds it by that name. */
export const levellingComputation: Computation = {
  engine: 'levelling',
  version: '1',
  compute: (task: LevelTask): LevelResult => levelRun(task),
}

const leastSchedules = 20
const mostSchedules = { quick: 200, thorough: 2_000 } as const
/** Activities placed, over all schedules: what a quick search may cost. */
const mostPlaced = 2_000_000

/** The larger the problem, the fewer plans are tried. */
export function schedulesFor(depth: keyof typeof mostSchedules, activities: number): number {
  const affordable = Math.floor(mostPlaced / Math.max(1, activities))
  const times = mostSchedules[depth] / mostSchedules.quick
  return Math.min(mostSchedules[depth], Math.max(leastSchedules, affordable * times))
}
