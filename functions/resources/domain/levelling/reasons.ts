import type { LevelReason } from '../../contract/index.ts'
import type { PlacedActivity, ToFree } from '@portolan/levelling'
import { daysBetween } from '@portolan/quantity'
import { dayMinutes, isAway, type OpenWork } from './ground.ts'
import type { LevellingProblem } from './collect-problem.ts'
import { endDay, startDay } from './days.ts'

export type Place = { readonly start: number; readonly finish: number }

export type ReasonParts = {
  readonly problem: LevellingProblem
  readonly placeOf: (key: string) => Place | undefined
  readonly projectName: (projectId: string) => string
}

/** Why an activity is where it is, in the words of the plans. */
export function reasonOf(
  work: OpenWork,
  { why, start, finish }: PlacedActivity,
  parts: ReasonParts,
): LevelReason {
  const earlierDays = earlierBy(work, start, why.wait)
  const bare = { person: null, other: null, earlierDays }
  if (work.frozen) return { ...bare, kind: 'frozen' }
  if (start === work.start || why.kind === 'earliest' || why.kind === 'project-start') {
    const person = whoIsAway(work, { start: work.start, finish }, parts)
    return person === null ? { ...bare, kind: 'date' } : { ...bare, kind: 'away', person }
  }
  if (why.kind === 'link') return { ...bare, kind: 'link', other: otherOf(why.activity ?? '', parts) }
  const person = namedOf(why.id, parts)
  const other = otherOf(why.free.find(isActivity)?.id ?? '', parts)
  return { ...bare, kind: other === null ? 'elsewhere' : 'person', person, other }
}

/** The wait is working time of the activity: people count days. */
function earlierBy({ ownAxis }: OpenWork, start: number, wait: number): number {
  return daysBetween(startDay(ownAxis.latest(ownAxis.work(start) - wait)), startDay(start))
}

function isActivity(free: ToFree): free is Extract<ToFree, { kind: 'activity' }> {
  return free.kind === 'activity'
}

function whoIsAway(work: OpenWork, { start, finish }: Place, parts: ReasonParts): LevelReason['person'] {
  const first = Math.floor(start / dayMinutes)
  const last = Math.floor(finish / dayMinutes)
  const mine = new Set(work.shares.map(({ person }) => person))
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const away = parts.problem.team.find(
    (one) => mine.has(one.id) && days.some((at) => isAway(one, at) && worksOn(work, at)),
  )
  return away === undefined ? null : { id: away.id, name: away.name }
}

function worksOn({ axis }: OpenWork, at: number): boolean {
  return axis.work((at + 1) * dayMinutes) > axis.work(at * dayMinutes)
}

function namedOf(id: string, { problem }: ReasonParts): LevelReason['person'] {
  const member = problem.team.find((one) => one.id === id)
  return member === undefined ? null : { id, name: member.name }
}

function otherOf(key: string, parts: ReasonParts): LevelReason['other'] {
  const work = parts.problem.works.get(key)
  const place = parts.placeOf(key)
  if (work === undefined || place === undefined) return null
  const { activity: id, name, projectId } = work
  return { id, name, projectId, project: parts.projectName(projectId), until: endDay(place.finish) }
}
