import type { Crew, CrewActivity, CrewPlan } from './crew.ts'
import { clear, enter, leave } from './diary.ts'
import { clearLine, give, take } from './limit-line.ts'
import { earliestPlace } from './place.ts'

/** How often all are asked whether they could start earlier. */
const ROUNDS = 8

/**
 * Moves each activity to the left by itself while any can move, with others to do it if need be. Nothing gets later, and
 * in the end nothing can start earlier unless something else gives way.
 */
export function compact(crew: Crew, plan: CrewPlan): void {
  const order = Array.from(plan.starts, (_, j) => j).toSorted(
    (a, b) => (plan.starts[a] as number) - (plan.starts[b] as number) || a - b,
  )
  enterAll(crew, plan)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const j of order) {
      const activity = crew.activities[j] as CrewActivity
      if (activity.frozen === null && moveEarlier(crew, plan, j)) moved = true
    }
    if (!moved) return
  }
}

/** Diaries and limits as the plan fills them. */
export function enterAll(crew: Crew, plan: CrewPlan): void {
  for (const { diary } of crew.people) clear(diary)
  for (const { line } of crew.limits) clearLine(line)
  const inTurn = Array.from(plan.starts, (_, j) => j).toSorted(
    (a, b) => Number(crew.activities[a]?.frozen === null) - Number(crew.activities[b]?.frozen === null),
  )
  for (const j of inTurn) enterOne(crew, plan, j)
}

export function enterOne(crew: Crew, plan: CrewPlan, j: number): void {
  const [start, finish] = [plan.starts[j] as number, plan.finishes[j] as number]
  for (const person of plan.people[j] ?? [])
    enter((crew.people[person] as Crew['people'][number]).diary, start, finish, j)
  for (const { limit, amount } of (crew.activities[j] as CrewActivity).limits)
    take((crew.limits[limit] as Crew['limits'][number]).line, start, finish, amount)
}

export function leaveOne(crew: Crew, plan: CrewPlan, j: number): void {
  const [start, finish] = [plan.starts[j] as number, plan.finishes[j] as number]
  for (const person of plan.people[j] ?? [])
    leave((crew.people[person] as Crew['people'][number]).diary, start, j)
  for (const { limit, amount } of (crew.activities[j] as CrewActivity).limits)
    give((crew.limits[limit] as Crew['limits'][number]).line, start, finish, amount)
}

function moveEarlier(crew: Crew, plan: CrewPlan, j: number): boolean {
  leaveOne(crew, plan, j)
  const found = earliestPlace(crew, crew.activities[j] as CrewActivity, plan)
  const isEarlier = found.start < (plan.starts[j] as number)
  if (isEarlier) {
    plan.starts[j] = found.start
    plan.finishes[j] = found.finish
    ;(plan.people as (readonly number[])[])[j] = found.people
  }
  enterOne(crew, plan, j)
  return isEarlier
}
