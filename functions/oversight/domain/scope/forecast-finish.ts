import { addDays, type Day } from '@portolan/quantity'
import { fewestForRange, type Velocity } from './velocity.ts'

/** When the scope as it stands would be accepted, at three velocities of the past. */
export type FinishForecast = {
  readonly likely: Day | null
  readonly best: Day | null
  readonly worst: Day | null
  /** Still to be accepted after the last finished sprint. */
  readonly toDo: number
  readonly sprints: {
    readonly likely: number | null
    readonly best: number | null
    readonly worst: number | null
  }
}

/** Beyond this a date is only a way to say never. */
const mostSprints = 520

/**
 * Finish = last day of the last finished sprint + ⌈to do ÷ velocity⌉ × days from sprint to sprint; likely at the median
 * velocity, best at the highest and worst at the lowest of the last sprints. It takes the scope as it stands: growth is
 * told beside it and not put into it. Null at a velocity of 0, and for best and worst of fewer than three sprints.
 */
export function forecastFinish(velocity: Velocity, toDo: number): FinishForecast {
  const ranged = velocity.sizes.length >= fewestForRange
  const sprints = {
    likely: sprintsFor(toDo, velocity.median),
    best: ranged ? sprintsFor(toDo, velocity.highest) : null,
    worst: ranged ? sprintsFor(toDo, velocity.lowest) : null,
  }
  const dayAfter = (many: number | null): Day | null =>
    many === null ? null : addDays(velocity.until, many * velocity.days)
  return {
    toDo,
    sprints,
    likely: dayAfter(sprints.likely),
    best: dayAfter(sprints.best),
    worst: dayAfter(sprints.worst),
  }
}

function sprintsFor(toDo: number, velocity: number): number | null {
  if (toDo <= 0) return 0
  if (velocity <= 0) return null
  // Sums of decimals carry dust that must not cost a sprint.
  const many = Math.ceil(toDo / velocity - 1e-9)
  return many > mostSprints ? null : many
}
