import type { Activity, Schedule } from '../../contract/index.ts'
import { matchActivities } from './match-activities.ts'

/**
 * A schedule that came again, by the IDs that its plan knows: an activity keeps its ID for good, however its tool numbers
 * it now. (Primavera numbers all of them anew in another database; what was begun by hand gets numbers from the first
 * tool that takes it.) Accounts, risks, weeks and phases hold on to it. How the file calls it stays beside it.
 */
export function keepIds(standing: readonly Activity[], schedule: Schedule): Schedule {
  const { activities } = schedule
  const known = new Map(standing.map(({ id, fileId = id }) => [fileId, id]))
  const { pairs } = matchActivities(inFileIds(standing), activities)
  const given = new Map(pairs.map(({ from, to }) => [to.id, known.get(from.id) ?? from.id]))
  const taken = new Set([...activities, ...standing].map(({ id }) => id))
  const own = new Set(standing.map(({ id }) => id))
  // What is new takes no ID that another one had.
  for (const { id } of activities) if (!given.has(id) && own.has(id)) given.set(id, freeId(id, taken))
  // An ID that stands twice in a file names none of the two.
  for (const id of twiceIn(activities)) given.delete(id)
  const kept = renamed(schedule, (id) => given.get(id) ?? id)
  return kept === schedule ? schedule : { ...kept, activities: kept.activities.map(besideIts(activities)) }
}

function besideIts(file: readonly Activity[]): (kept: Activity, at: number) => Activity {
  return (kept, at) => {
    const fileId = file[at]?.id
    return fileId === undefined || fileId === kept.id ? kept : { ...kept, fileId }
  }
}

/** The same by the IDs of the file that it came from, for its tool. */
export function withFileIds(schedule: Schedule): Schedule {
  const ids = fileIdsOf(schedule.activities)
  return renamed(schedule, (id) => ids.get(id) ?? id)
}

function inFileIds(activities: readonly Activity[]): readonly Activity[] {
  const ids = fileIdsOf(activities)
  return activities.map((one) => withIds(one, (id) => ids.get(id) ?? id))
}

function fileIdsOf(activities: readonly Activity[]): ReadonlyMap<string, string> {
  return new Map(activities.flatMap(({ id, fileId }) => (fileId === undefined ? [] : [[id, fileId]])))
}

function renamed(schedule: Schedule, idOf: (id: string) => string): Schedule {
  if (schedule.activities.every(({ id }) => idOf(id) === id)) return schedule
  return {
    ...schedule,
    activities: schedule.activities.map((one) => withIds(one, idOf)),
    links: schedule.links.map((link) => ({
      ...link,
      predecessor: idOf(link.predecessor),
      successor: idOf(link.successor),
    })),
    assignments: schedule.assignments.map((one) => ({ ...one, activity: idOf(one.activity) })),
  }
}

function withIds({ fileId: _, ...one }: Activity, idOf: (id: string) => string): Activity {
  return { ...one, id: idOf(one.id), parent: one.parent === null ? null : idOf(one.parent) }
}

function freeId(id: string, taken: Set<string>): string {
  let number = 2
  while (taken.has(`${id}.${number}`)) number += 1
  taken.add(`${id}.${number}`)
  return `${id}.${number}`
}

function twiceIn(activities: readonly Activity[]): readonly string[] {
  const seen = new Set<string>()
  return activities.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size)
}
