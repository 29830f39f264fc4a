import { addDays, type Day } from '@portolan/quantity'
import type { Activity, Schedule, WeekActivity, WeekDay, WeekNeighbour } from '../../contract/index.ts'
import type { ComputedSchedule } from '../schedule/compute-schedule.ts'
import { workingDays } from '../schedule/working-days.ts'
import { type Week, weeksOf } from './weeks.ts'

/** A project with the newest version of its schedule, and which of its resources is the person. */
export type Assigned = {
  readonly project: WeekActivity['project']
  readonly schedule: Schedule
  readonly computed: ComputedSchedule
  readonly resources: ReadonlySet<string>
}

type Item = Omit<WeekActivity, 'report'>

export type Worked = {
  readonly items: readonly Item[]
  readonly later: number
  readonly days: readonly WeekDay[]
}

/**
 * What somebody works on this week and the next, in the order in which it is best done, and the days on which it is
 * more than one person's time.
 */
export function myWeek(all: readonly Assigned[], today: Day): Worked {
  const weeks = weeksOf(today)
  const own = all.flatMap((one) => itemsOf(one, today))
  const shown = own.filter(({ start, finish }) => isWithin({ start, finish }, weeks[1].to))
  return {
    items: shown.map(({ works: _, ...item }) => item).toSorted(bestFirst),
    later: own.length - shown.length,
    days: loadOf(own, weeks),
  }
}

/** What has no dates yet is shown: nobody could tell that it is for later. */
function isWithin({ start, finish }: Pick<Item, 'start' | 'finish'>, until: string): boolean {
  return (start ?? finish ?? until) <= until
}

type Placed = Item & { readonly works: (day: Day) => boolean }

function itemsOf(of: Assigned, today: Day): readonly Placed[] {
  const { schedule, computed, project, resources } = of
  const units = unitsOf(schedule, resources)
  const known = neighboursOf(schedule, computed)
  const works = workingDays(schedule)
  const [, next] = weeksOf(today)
  return schedule.activities
    .filter((activity) => units.has(activity.id) && isOpen(activity))
    .map((activity): Placed => {
      const dates = computed.dates.get(activity.id)
      const start = dayOf(activity.actualStart ?? dates?.start ?? activity.said.start)
      const finish = lastDayOf(dates?.finish ?? activity.said.finish)
      return {
        project,
        activity: activity.id,
        name: activity.name,
        within: known.nameOf(activity.parent),
        week: start !== null && start >= next.from ? 'next' : 'this',
        start,
        finish,
        started: activity.actualStart !== null,
        overdue: finish !== null && finish < today,
        percent: percentOf(activity),
        critical: dates?.critical ?? false,
        floatMinutes: dates?.totalFloat ?? null,
        units: units.get(activity.id) ?? 1,
        waitsFor: known.before(activity),
        unlocks: known.after(activity),
        works: (day) => works(activity, day),
      }
    })
}

function unitsOf({ assignments }: Schedule, resources: ReadonlySet<string>): ReadonlyMap<string, number> {
  const units = new Map<string, number>()
  for (const { activity, resource, units: share } of assignments)
    if (resource !== null && resources.has(resource))
      units.set(activity, (units.get(activity) ?? 0) + (share ?? 1))
  return units
}

/** Work that is still to be done; summaries take theirs from what they hold. */
function isOpen(activity: Activity): boolean {
  const { kind, inactive, actualFinish } = activity
  return kind !== 'summary' && !inactive && actualFinish === null && percentOf(activity) !== 100
}

function percentOf({ percent }: Activity): number | null {
  return percent[percent.counts]
}

type Neighbours = {
  readonly nameOf: (id: string | null) => string | null
  readonly before: (activity: Activity) => WeekNeighbour[]
  readonly after: (activity: Activity) => WeekNeighbour[]
}

/** Only links that hold up a beginning: what may go on side by side unlocks nothing. */
function neighboursOf(schedule: Schedule, computed: ComputedSchedule): Neighbours {
  const byId = new Map(schedule.activities.map((activity) => [activity.id, activity]))
  const people = peopleOf(schedule)
  const links = schedule.links.filter(({ kind }) => kind === 'FS')
  const shown = (id: string, which: 'start' | 'finish'): WeekNeighbour[] => {
    const activity = byId.get(id)
    if (activity === undefined || activity.inactive || activity.actualFinish !== null) return []
    if (percentOf(activity) === 100) return []
    const dates = computed.dates.get(id) ?? activity.said
    const day = which === 'start' ? dayOf(dates.start) : lastDayOf(dates.finish)
    const { name } = activity
    return [{ activity: id, name, day, percent: percentOf(activity), people: [...(people.get(id) ?? [])] }]
  }
  return {
    nameOf: (id) => (id === null ? null : (byId.get(id)?.name ?? null)),
    before: ({ id, actualStart }) =>
      actualStart !== null
        ? []
        : links.flatMap(({ predecessor, successor }) =>
            successor === id ? shown(predecessor, 'finish') : [],
          ),
    after: ({ id }) =>
      links.flatMap(({ predecessor, successor }) => (predecessor === id ? shown(successor, 'start') : [])),
  }
}

function peopleOf({ resources, assignments }: Schedule): ReadonlyMap<string, readonly string[]> {
  const names = new Map(resources.map(({ id, name }) => [id, name]))
  const people = new Map<string, string[]>()
  for (const { activity, resource } of assignments) {
    const name = resource === null ? undefined : names.get(resource)
    if (name !== undefined) people.set(activity, [...(people.get(activity) ?? []), name])
  }
  return people
}

/** Late before what is in time; what can be done before what waits; then what leaves least room, and ends soonest. */
function bestFirst(one: Item, other: Item): number {
  return (
    Number(other.overdue) - Number(one.overdue) ||
    Number(one.week === 'next') - Number(other.week === 'next') ||
    Number(one.waitsFor.length > 0) - Number(other.waitsFor.length > 0) ||
    Number(other.critical) - Number(one.critical) ||
    (one.floatMinutes ?? longest) - (other.floatMinutes ?? longest) ||
    compare(one.finish ?? '9999', other.finish ?? '9999') ||
    compare(one.name, other.name)
  )
}

const longest = Number.MAX_SAFE_INTEGER

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Of each day of both weeks on which something is worked on, how much of the person's time that takes. */
function loadOf(own: readonly Placed[], weeks: readonly Week[]): readonly WeekDay[] {
  return weeks.flatMap(({ week, from }) =>
    Array.from({ length: 7 }, (_, at) => addDays(from, at)).flatMap((day): WeekDay[] => {
      const busy = own.filter(({ start, finish, works }) => isOn(day, start, finish) && works(day))
      if (busy.length === 0) return []
      const share = busy.reduce((sum, { units }) => sum + units, 0)
      return [{ day, week, share: Math.round(share * 100) / 100, activities: busy.map(({ name }) => name) }]
    }),
  )
}

function isOn(day: Day, start: string | null, finish: string | null): boolean {
  return start !== null && finish !== null && start <= day && day <= finish
}

function dayOf(moment: string | null | undefined): string | null {
  return moment?.slice(0, 10) ?? null
}

/** What finishes at midnight finishes with the day before. */
function lastDayOf(moment: string | null | undefined): string | null {
  const day = dayOf(moment)
  return day !== null && moment?.endsWith('T00:00') === true ? addDays(day as Day, -1) : day
}
