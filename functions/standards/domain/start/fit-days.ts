import type { ProjectClass } from '../../contract/index.ts'

const scaleOf: Readonly<Record<ProjectClass, number>> = { small: 0.5, medium: 1, large: 2 }

/** days = those of a medium project × ½ in a small one, × 2 in a large one; at least one. */
export function scaledDays(days: number, size: ProjectClass): number {
  return Math.max(1, Math.round(days * scaleOf[size]))
}

/** As many whole days to each as its weight asks for, one at least; their sum is the total. */
export function fitDays(weights: readonly number[], total: number): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const spare = total - weights.length
  let weighed = 0
  let given = 0
  return weights.map((weight) => {
    weighed += weight
    const until = Math.round((spare * weighed) / all)
    const days = 1 + until - given
    given = until
    return days
  })
}
