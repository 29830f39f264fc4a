import type { PlacedStep, WorkedOut } from './work-out.ts'

/** How much of somebody's whole time each step of a project takes, by name. */
export type PartsOfTime = ReadonlyMap<string, number>

/** Who is in one plan is there altogether, in two with halves; of those in three or more each plan takes too much. */
const parts = [1, 1, 0.5, 0.4] as const
const beyond = 0.4

/**
 * What each plan has of its people: their time is divided among the plans that have open work for them, and within a
 * plan among what they do at once. Planners of three projects do not ask each other.
 */
export function partsOfTime(out: WorkedOut, standing: readonly WorkedOut[]): PartsOfTime {
  const names = new Set(out.steps.flatMap(({ people }) => people))
  return new Map(
    [...names].map((name) => {
      const plans = standing.filter((other) => other.steps.some((step) => isOpenFor(step, name))).length
      const atOnce = mostAtOnce(out.steps.filter((step) => isOpenFor(step, name)))
      return [name, Math.round(((parts[plans] ?? beyond) / Math.max(1, atOnce)) * 20) / 20]
    }),
  )
}

function isOpenFor({ people, share }: PlacedStep, name: string): boolean {
  return share < 1 && people.includes(name)
}

function mostAtOnce(steps: readonly PlacedStep[]): number {
  const at = (day: number): number => steps.filter(({ now }) => now.begin <= day && day < now.end).length
  return Math.max(0, ...steps.map(({ now }) => at(now.begin)))
}
