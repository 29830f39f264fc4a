import type { Finding } from '@portolan/quantity'
import { frozenTogether, frozenTooEarly } from '../finding.ts'
import type { Roster, RosterActivity, RosterPlan } from './roster.ts'
import { clear, enter, inTheWay } from './diary.ts'
import { clearLine, roomFrom, take } from './limit-line.ts'
import { linkBound } from './place.ts'

/** What is frozen stays, even against links, people and limits; each such place is told. */
export function frozenConflicts(roster: Roster, plan: RosterPlan): readonly Finding[] {
  for (const { diary } of roster.people) clear(diary)
  for (const { line } of roster.limits) clearLine(line)
  return roster.activities.flatMap((activity, j) =>
    activity.frozen === null ? [] : [...tooEarly(activity, plan), ...together(roster, activity, j)],
  )
}

function tooEarly(activity: RosterActivity, plan: RosterPlan): readonly Finding[] {
  const { frozen, incoming, id } = activity
  const broken = incoming.find((link) => linkBound(activity, link, plan) > (frozen?.start ?? 0))
  return broken === undefined ? [] : [frozenTooEarly(id, broken.id)]
}

function together(roster: Roster, activity: RosterActivity, j: number): readonly Finding[] {
  if (activity.frozen === null) return []
  const { start, finish, people } = activity.frozen
  const taken = [
    ...people.flatMap((person) => {
      const { id, diary } = roster.people[person] as Roster['people'][number]
      const isTaken = inTheWay(diary, start, finish).length > 0
      enter(diary, start, finish, j)
      return isTaken ? [id] : []
    }),
    ...activity.limits.flatMap(({ limit, amount }) => {
      const { id, line } = roster.limits[limit] as Roster['limits'][number]
      const isTaken = roomFrom(line, start, finish, amount) > start
      take(line, start, finish, amount)
      return isTaken ? [id] : []
    }),
  ]
  return taken.map((id) => frozenTogether(activity.id, id))
}
