import { type Finding, told } from '@portolan/quantity'
import { called, finding } from './finding.ts'
import type { ActivityKind, ScheduleActivity } from './input.ts'

/** Which activities belong to which summary. */
export type Outline = {
  readonly parentOf: (id: string) => ScheduleActivity | undefined
  readonly childrenOf: (id: string) => readonly ScheduleActivity[]
  readonly isSummary: (activity: ScheduleActivity) => boolean
  /** All below, at any depth, that are no summaries. */
  readonly leavesOf: (id: string) => readonly ScheduleActivity[]
}

export function outlineOf(activities: readonly ScheduleActivity[], findings: Finding[]): Outline {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const parents = new Map<string, ScheduleActivity>()
  for (const activity of activities) {
    const parent = activity.parent === undefined ? undefined : byId.get(activity.parent)
    if (parent !== undefined && !isAbove(activity.id, parent.id, parents)) parents.set(activity.id, parent)
    else if (activity.parent !== undefined) findings.push(oddParent(activity))
  }
  const children = new Map<string, ScheduleActivity[]>()
  for (const activity of activities) {
    const parent = parents.get(activity.id)
    if (parent === undefined) continue
    const siblings = children.get(parent.id)
    if (siblings === undefined) children.set(parent.id, [activity])
    else siblings.push(activity)
  }
  return outline(parents, children)
}

/** Level of effort and hammock follow others and hold nothing up. */
export function isSpanned(kind: ActivityKind): boolean {
  return kind === 'level-of-effort' || kind === 'hammock'
}

function outline(
  parents: ReadonlyMap<string, ScheduleActivity>,
  children: ReadonlyMap<string, readonly ScheduleActivity[]>,
): Outline {
  const childrenOf = (id: string): readonly ScheduleActivity[] => children.get(id) ?? []
  const isSummary = ({ id, kind }: ScheduleActivity): boolean =>
    kind === 'summary' && childrenOf(id).length > 0
  return {
    parentOf: (id) => parents.get(id),
    childrenOf,
    isSummary,
    leavesOf: (id) => {
      const leaves: ScheduleActivity[] = []
      const open = [...childrenOf(id)]
      for (let child = open.pop(); child !== undefined; child = open.pop()) {
        if (isSummary(child)) open.push(...childrenOf(child.id))
        else leaves.push(child)
      }
      return leaves
    },
  }
}

function isAbove(id: string, parent: string, parents: ReadonlyMap<string, ScheduleActivity>): boolean {
  for (let above: string | undefined = parent; above !== undefined; above = parents.get(above)?.id) {
    if (above === id) return true
  }
  return false
}

function oddParent(activity: ScheduleActivity): Finding {
  return finding('warning', 'impossible-parent', {
    subject: ['activity', activity.id],
    ...told(
      'schedule:impossible-parent',
    )`Activity ${{ activity: called(activity) }} stands under ${{ parent: activity.parent ?? '' }}, which is not here or stands under it; it was computed without. Correct the outline.`,
  })
}
