import type { Time } from '../input.ts'
import type { Roster, RosterActivity, RosterPlan } from './roster.ts'
import { clear, enter } from './diary.ts'
import { clearLine, roomFrom, take } from './limit-line.ts'
import { staff } from './staffing.ts'

/**
 * The serial scheme with links of all kinds, calendars, limits and people: each activity of the list as early as what is
 * placed before it lets it. What is frozen is placed first, where it stands.
 */
export function placeRoster(roster: Roster, order: ArrayLike<number>): RosterPlan {
  const count = roster.activities.length
  const plan = {
    starts: new Float64Array(count),
    finishes: new Float64Array(count),
    people: Array.from({ length: count }, (): readonly number[] => []),
  }
  for (const { diary } of roster.people) clear(diary)
  for (const { line } of roster.limits) clearLine(line)
  roster.activities.forEach(({ frozen }, j) => {
    if (frozen !== null) settle(roster, j, { ...frozen, plan })
  })
  for (let k = 0; k < order.length; k++) {
    const j = order[k] as number
    const activity = roster.activities[j] as RosterActivity
    if (activity.frozen === null) settle(roster, j, { ...earliestPlace(roster, activity, plan), plan })
  }
  return plan
}

type Placed = { readonly start: Time; readonly finish: Time; readonly people: readonly number[] }

function settle(
  roster: Roster,
  j: number,
  { start, finish, people, plan }: Placed & { plan: RosterPlan },
): void {
  plan.starts[j] = start
  plan.finishes[j] = finish
  ;(plan.people as (readonly number[])[])[j] = people
  for (const person of people)
    enter((roster.people[person] as Roster['people'][number]).diary, start, finish, j)
  for (const { limit, amount } of (roster.activities[j] as RosterActivity).limits)
    take((roster.limits[limit] as Roster['limits'][number]).line, start, finish, amount)
}

/** The first stretch from its logic's bound on in which limits and people are free. */
export function earliestPlace(
  roster: Roster,
  activity: RosterActivity,
  plan: Pick<RosterPlan, 'starts' | 'finishes'>,
): Placed {
  const bound = logicBound(activity, plan)
  if (activity.duration === 0) return { ...stretchAt(activity, bound), people: [] }
  for (let at = bound; ;) {
    const { start, finish } = stretchAt(activity, at)
    let again = start
    for (const { limit, amount } of activity.limits)
      again = Math.max(
        again,
        roomFrom((roster.limits[limit] as Roster['limits'][number]).line, start, finish, amount),
      )
    if (again === start) {
      const staffed = staff(roster, activity, start, finish)
      if ('people' in staffed) return { start, finish, people: staffed.people }
      again = staffed.again
    }
    at = again
  }
}

/** The first stretch of its working time from then on. What has no duration is a moment, at work or not. */
export function stretchAt(
  { axis, duration }: RosterActivity,
  at: Time,
): { readonly start: Time; readonly finish: Time } {
  if (duration === 0) return { start: at, finish: at }
  const work = axis.work(at)
  return { start: axis.latest(work), finish: axis.earliest(work + duration) }
}

/** The earliest start that dates and links let it have. */
export function logicBound(activity: RosterActivity, plan: Pick<RosterPlan, 'starts' | 'finishes'>): Time {
  let bound = activity.earliest
  for (const link of activity.incoming) bound = Math.max(bound, linkBound(activity, link, plan))
  return bound
}

export function linkBound(
  { axis, duration }: RosterActivity,
  { from, kind, lag }: RosterActivity['incoming'][number],
  plan: Pick<RosterPlan, 'starts' | 'finishes'>,
): Time {
  const end = (kind === 'FS' || kind === 'FF' ? plan.finishes[from] : plan.starts[from]) as number
  const shift = lag - (kind === 'FF' || kind === 'SF' ? duration : 0)
  if (shift === 0) return end
  const work = axis.work(end) + shift
  return duration === 0 ? axis.earliest(work) : axis.latest(work)
}
