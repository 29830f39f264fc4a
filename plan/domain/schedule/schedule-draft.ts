import type { Activity, Assignment, Link, Schedule } from '../../contract/index.ts'

/** A schedule while edits are applied to it: a copy of its own, of which each step sees what the one before made. */
export type ScheduleDraft = {
  readonly schedule: Schedule
  activities: Activity[]
  links: Link[]
  assignments: readonly Assignment[]
  /** An ID that stands twice means the first. */
  readonly byId: Map<string, Activity>
}

export function openDraft(schedule: Schedule): ScheduleDraft {
  return {
    schedule,
    activities: [...schedule.activities],
    links: [...schedule.links],
    assignments: schedule.assignments,
    byId: new Map(schedule.activities.toReversed().map((one) => [one.id, one])),
  }
}

export function closeDraft({ schedule, activities, links, assignments }: ScheduleDraft): Schedule {
  return { ...schedule, activities, links, assignments }
}

export function replaceActivity(draft: ScheduleDraft, before: Activity, after: Activity): void {
  draft.activities[draft.activities.indexOf(before)] = after
  draft.byId.set(after.id, after)
}

export function insertActivity(draft: ScheduleDraft, at: number, activity: Activity): void {
  draft.activities.splice(at, 0, activity)
  draft.byId.set(activity.id, activity)
}

export function removeActivity(draft: ScheduleDraft, activity: Activity): void {
  const touches = (id: string): boolean => id === activity.id
  draft.activities.splice(draft.activities.indexOf(activity), 1)
  draft.links = draft.links.filter((link) => !touches(link.predecessor) && !touches(link.successor))
  draft.assignments = draft.assignments.filter((one) => !touches(one.activity))
  draft.byId.delete(activity.id)
}

export function childrenOf(draft: ScheduleDraft, id: string): readonly Activity[] {
  return draft.activities.filter((one) => one.parent === id)
}

/** The summaries above an activity, nearest first. A ring of parents in a file ends where it began. */
export function summariesAbove(draft: ScheduleDraft, id: string): readonly string[] {
  const above: string[] = []
  let next = draft.byId.get(id)?.parent ?? null
  while (next !== null && next !== id && !above.includes(next)) {
    above.push(next)
    next = draft.byId.get(next)?.parent ?? null
  }
  return above
}
