import type { Roster, RosterActivity, RosterPlan } from './roster.ts'
import { clear, enter, leave } from './diary.ts'
import { clearLine, give, take } from './limit-line.ts'
import { earliestPlace } from './place.ts'

/** How often all are asked whether they could start earlier. */
const ROUNDS = 8

/**
 * Moves each activity to the left by itself while any can move, with others to do it if need be. Nothing gets later, and
 * in the end nothing can start earlier unless something else gives way.
 */
export function compact(roster: Roster, plan: RosterPlan): void {
  const order = Array.from(plan.starts, (_, j) => j).toSorted(
    (a, b) => (plan.starts[a] as number) - (plan.starts[b] as number) || a - b,
  )
  enterAll(roster, plan)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const j of order) {
      const activity = roster.activities[j] as RosterActivity
      if (activity.frozen === null && moveEarlier(roster, plan, j)) moved = true
    }
    if (!moved) return
  }
}

/** Diaries and limits as the plan fills them. */
export function enterAll(roster: Roster, plan: RosterPlan): void {
  for (const { diary } of roster.people) clear(diary)
  for (const { line } of roster.limits) clearLine(line)
  const inTurn = Array.from(plan.starts, (_, j) => j).toSorted(
    (a, b) => Number(roster.activities[a]?.frozen === null) - Number(roster.activities[b]?.frozen === null),
  )
  for (const j of inTurn) enterOne(roster, plan, j)
}

export function enterOne(roster: Roster, plan: RosterPlan, j: number): void {
  const [start, finish] = [plan.starts[j] as number, plan.finishes[j] as number]
  for (const person of plan.people[j] ?? [])
    enter((roster.people[person] as Roster['people'][number]).diary, start, finish, j)
  for (const { limit, amount } of (roster.activities[j] as RosterActivity).limits)
    take((roster.limits[limit] as Roster['limits'][number]).line, start, finish, amount)
}

export function leaveOne(roster: Roster, plan: RosterPlan, j: number): void {
  const [start, finish] = [plan.starts[j] as number, plan.finishes[j] as number]
  for (const person of plan.people[j] ?? [])
    leave((roster.people[person] as Roster['people'][number]).diary, start, j)
  for (const { limit, amount } of (roster.activities[j] as RosterActivity).limits)
    give((roster.limits[limit] as Roster['limits'][number]).line, start, finish, amount)
}

function moveEarlier(roster: Roster, plan: RosterPlan, j: number): boolean {
  leaveOne(roster, plan, j)
  const found = earliestPlace(roster, roster.activities[j] as RosterActivity, plan)
  const isEarlier = found.start < (plan.starts[j] as number)
  if (isEarlier) {
    plan.starts[j] = found.start
    plan.finishes[j] = found.finish
    ;(plan.people as (readonly number[])[])[j] = found.people
  }
  enterOne(roster, plan, j)
  return isEarlier
}
