import type { LevellingProblem } from './collect-problem.ts'

/** What the plans as they stand are worth in the measure of the search: Σ priority × time from start to finish of each project. */
export function plannedWorth({ input, works }: Pick<LevellingProblem, 'input' | 'works'>): number {
  const finishes = new Map<string, number>()
  for (const { projectId, finish } of works.values())
    finishes.set(projectId, Math.max(finish, finishes.get(projectId) ?? finish))
  return input.projects.reduce(
    (sum, { id, priority, start }) => sum + (priority ?? 1) * ((finishes.get(id) ?? 0) - (start ?? 0)),
    0,
  )
}
