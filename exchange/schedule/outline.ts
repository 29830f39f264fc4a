import type { Activity } from './activity.ts'

/** The way from the top of the outline to the activity read last. */
export type OutlinePath = {
  /** The nearest activity before with a smaller level. */
  readonly parentOf: (level: number) => string | undefined
  readonly step: (activity: Activity) => void
}

export function openOutline(): OutlinePath {
  const path: Activity[] = []
  return {
    parentOf: (level) => {
      while ((path.at(-1)?.outlineLevel ?? -1) >= level) path.pop()
      return path.at(-1)?.id
    },
    step: (activity) => void path.push(activity),
  }
}

/** An activity that has others below it sums them up, whatever its flag says. */
export function withSummaries(activities: readonly Activity[]): readonly Activity[] {
  const parents = new Set(activities.map(({ parentId }) => parentId))
  return activities.map((activity) =>
    activity.kind !== 'summary' && parents.has(activity.id) ? { ...activity, kind: 'summary' } : activity,
  )
}
