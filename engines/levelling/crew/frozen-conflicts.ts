import type { Finding } from '@portolan/quantity'
import { frozenTogether, frozenTooEarly } from '../finding.ts'
import type { Crew, CrewActivity, CrewPlan } from './crew.ts'
import { clear, enter, inTheWay } from './diary.ts'
import { clearLine, roomFrom, take } from './limit-line.ts'
import { linkBound } from './place.ts'

/** What is frozen stays, even against links, people and limits; each such place is told. */
export function frozenConflicts(crew: Crew, plan: CrewPlan): readonly Finding[] {
  for (const { diary } of crew.people) clear(diary)
  for (const { line } of crew.limits) clearLine(line)
  return crew.activities.flatMap((activity, j) =>
    activity.frozen === null ? [] : [...tooEarly(activity, plan), ...together(crew, activity, j)],
  )
}

function tooEarly(activity: CrewActivity, plan: CrewPlan): readonly Finding[] {
  const { frozen, incoming, id } = activity
  const broken = incoming.find((link) => linkBound(activity, link, plan) > (frozen?.start ?? 0))
  return broken === undefined ? [] : [frozenTooEarly(id, broken.id)]
}

function together(crew: Crew, activity: CrewActivity, j: number): readonly Finding[] {
  if (activity.frozen === null) return []
  const { start, finish, people } = activity.frozen
  const taken = [
    ...people.flatMap((person) => {
      const { id, diary } = crew.people[person] as Crew['people'][number]
      const isTaken = inTheWay(diary, start, finish).length > 0
      enter(diary, start, finish, j)
      return isTaken ? [id] : []
    }),
    ...activity.limits.flatMap(({ limit, amount }) => {
      const { id, line } = crew.limits[limit] as Crew['limits'][number]
      const isTaken = roomFrom(line, start, finish, amount) > start
      take(line, start, finish, amount)
      return isTaken ? [id] : []
    }),
  ]
  return taken.map((id) => frozenTogether(activity.id, id))
}
