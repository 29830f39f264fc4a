import { term, told, type Told } from '@portolan/quantity'
import type { ConstraintKind } from '@portolan/schedule'
import type { Plan, PlanActivity } from '../plan.ts'
import { type Count, asDays, countActivities } from './count.ts'

/** 5: a hard constraint holds a date against the logic. */
export const hardConstraints: Count = ({ incomplete }) =>
  countActivities(incomplete, ({ label, activity }) => {
    const hard = [activity.constraint, activity.secondConstraint].find(
      (constraint) => constraint !== undefined && HARD.has(constraint.kind),
    )
    if (hard === undefined) return undefined
    const kind = term(`schedule:constraint.${hard.kind}`, hard.kind)
    return told(
      'schedule-quality:hard-constraints',
    )`Activity ${{ activity: label }} is held by a hard constraint (${{ kind }}); use a link, or a deadline that moves nothing.`
  })

/** 6: so much room to move means that a successor is missing. */
export const highFloat: Count = (plan) =>
  countActivities(plan.incomplete, ({ label, dates }) => {
    const float = dates?.totalFloat ?? 0
    if (float <= plan.options.highFloatDays * plan.options.minutesPerDay) return undefined
    return told(
      'schedule-quality:high-float',
    )`Activity ${{ activity: label }} may slip ${{ days: inDays(plan, float) }} before anything feels it; link it to what waits for it.`
  })

/** 7: a date that cannot be kept as planned. */
export const negativeFloat: Count = (plan) =>
  countActivities(plan.incomplete, ({ label, dates }) => {
    const float = dates?.totalFloat ?? 0
    if (float >= 0) return undefined
    return told(
      'schedule-quality:negative-float',
    )`Activity ${{ activity: label }} is ${{ days: inDays(plan, -float) }} too late for a date it is held to; shorten what it waits for, or move that date.`
  })

/** 8: work of over two months cannot be seen slipping. */
export const highDuration: Count = (plan) =>
  plan.hasBaseline
    ? countActivities(plan.incomplete, (activity) => tooLong(plan, activity))
    : { reason: told('schedule-quality:no-baseline')`No activity has a baseline.` }

const HARD: ReadonlySet<ConstraintKind> = new Set([
  'must-start-on',
  'must-finish-on',
  'start-no-later-than',
  'finish-no-later-than',
  'mandatory-start',
  'mandatory-finish',
])

/** A baseline without a duration was as long as the plan is, for all that is known. */
function tooLong(plan: Plan, { label, activity, record }: PlanActivity): Told | undefined {
  const duration = record?.baseline?.duration ?? activity.duration
  if (duration <= plan.options.highDurationDays * plan.options.minutesPerDay) return undefined
  return told(
    'schedule-quality:high-duration',
  )`Activity ${{ activity: label }} lasts ${{ days: inDays(plan, duration) }}; break it into parts whose end can be seen.`
}

function inDays(plan: Plan, minutes: number): ReturnType<typeof asDays> {
  return asDays(minutes, plan.options.minutesPerDay)
}
