import type { Activity, Schedule } from '@portolan/plan/contract'
import { wallMinute } from '@portolan/schedule'
import { keyOf, type LevellingGround, type OpenWork, type PlanToLevel, type Share } from './ground.ts'
import type { PeopleCalendars } from './people-calendars.ts'

/** Work of its own: what only spans other work is not moved. */
const kinds: readonly Activity['kind'][] = ['task', 'milestone', 'start-milestone', 'finish-milestone']

/** What is open of a plan from today on, with who does it, where the plan has it. */
export function openWork(
  plan: PlanToLevel,
  ground: LevellingGround,
  calendars: PeopleCalendars,
): readonly OpenWork[] {
  const shares = sharesOf(plan)
  const clocks = clocksOf(plan.schedule)
  const seen = new Set<string>()
  return plan.schedule.activities.flatMap((activity): readonly OpenWork[] => {
    const span = spanOf(activity, plan, ground)
    if (span === undefined || seen.has(activity.id)) return []
    seen.add(activity.id)
    const own = (shares.get(activity.id) ?? []).filter(({ person }) => ground.team.has(person))
    const people = own.flatMap(({ person }) => ground.team.get(person) ?? [])
    const isMilestone = span.start === span.finish
    const named = isMilestone || activity.elapsed ? undefined : clocks(activity)
    const plain = calendars.clock(named, [])
    const paused = calendars.clock(named, people)
    return [
      {
        key: keyOf(plan.projectId, activity.id),
        projectId: plan.projectId,
        activity: activity.id,
        name: activity.name,
        ...span,
        shares: isMilestone ? [] : own,
        may: plan.may,
        calendar: plain.calendar,
        axis: plain.axis,
        ownCalendar: paused.calendar,
        ownAxis: paused.axis,
      },
    ]
  })
}

type Span = Pick<OpenWork, 'start' | 'finish' | 'frozen'>

/** Undefined for what is done, left out, or should be done by now. */
function spanOf(activity: Activity, plan: PlanToLevel, ground: LevellingGround): Span | undefined {
  const dates = plan.dates.get(activity.id)
  if (dates === undefined || activity.inactive || activity.actualFinish !== null) return undefined
  if (!kinds.includes(activity.kind)) return undefined
  const start = wallMinute(dates.start) ?? 0
  const finish = wallMinute(dates.finish) ?? 0
  if (finish <= ground.now || finish < start) return undefined
  const begun = activity.actualStart !== null
  const frozen = begun || start < ground.frozenUntil || plan.may !== 'move'
  return { start: Math.max(start, ground.now), finish, frozen }
}

/** By activity, how much of whom it takes: two lines of one person are one. */
function sharesOf({ schedule, people }: PlanToLevel): ReadonlyMap<string, readonly Share[]> {
  const shares = new Map<string, Map<string, number>>()
  for (const { activity, resource, units } of schedule.assignments) {
    const person = people.get(resource ?? '')
    const percent = Math.round((units ?? 1) * 100)
    if (person === undefined || percent <= 0) continue
    const own = shares.get(activity) ?? new Map<string, number>()
    own.set(person, (own.get(person) ?? 0) + percent)
    shares.set(activity, own)
  }
  return new Map(
    [...shares].map(([activity, own]) => [
      activity,
      [...own].map(([person, percent]) => ({ person, percent })),
    ]),
  )
}

function clocksOf({ calendars, parts }: Schedule) {
  const byId = new Map(calendars.map((one) => [one.id, one]))
  const ofPart = new Map(parts.map(({ id, calendar }) => [id, calendar]))
  return (activity: Activity): (typeof calendars)[number] | undefined =>
    byId.get(activity.calendar ?? '') ?? byId.get(ofPart.get(activity.part) ?? '') ?? calendars[0]
}
