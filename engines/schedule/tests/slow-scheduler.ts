import type { ScheduleActivity, ScheduleCalendar, ScheduleInput, ScheduleLink } from '../input.ts'

/**
 * A second scheduler for the tests, as plain and slow as can be, that shares no code with the engine. It knows
 * hours that are worked and hours that are not, and walks from hour to hour: an activity starts an hour later again
 * and again until nothing stands against it, and its late dates an hour earlier until nothing does. It takes one
 * project whose shifts, durations and lags are whole hours.
 */
export type SlowDates = {
  readonly start: number
  readonly finish: number
  readonly lateStart: number
  readonly lateFinish: number
  readonly totalFloat: number
  readonly freeFloat: number
}

export type SlowAnswer = {
  readonly dates: ReadonlyMap<string, SlowDates>
  /** Working hours of the activity's calendar between two moments in minutes. */
  readonly hoursBetween: (id: string, from: number, to: number) => number
}

type Hours = (hour: number) => boolean
type Place = { start: number; finish: number }

export function slowSchedule(input: ScheduleInput): SlowAnswer {
  const clocks = new Map(input.calendars.map((calendar) => [calendar.id, workedHours(calendar)]))
  const clockOf = (id: string | undefined): Hours =>
    clocks.get(id ?? input.projects[0]?.calendar ?? '') ?? (() => true)
  const plan = planOf(input, clockOf)
  const early = earlyPlaces(plan)
  const end = Math.max(...[...early.values()].map(({ finish }) => finish))
  const late = latePlaces(plan, early, end)
  const dates = new Map(
    [...early].map(([id, place]) => {
      const last = late.get(id) ?? place
      const clock = plan.clock(id)
      const own: SlowDates = {
        start: place.start * 60,
        finish: place.finish * 60,
        lateStart: last.start * 60,
        lateFinish: last.finish * 60,
        totalFloat: 60 * workedBetween(clock, place.start, last.start),
        freeFloat: 60 * freeHours(plan, { id, early, end }),
      }
      return [id, own] as const
    }),
  )
  return {
    dates,
    hoursBetween: (id, from, to) => workedBetween(plan.clock(id), Math.floor(from / 60), Math.floor(to / 60)),
  }
}

type Plan = {
  readonly input: ScheduleInput
  readonly clock: (id: string) => Hours
  readonly activity: (id: string) => ScheduleActivity
  readonly lagClock: (link: ScheduleLink) => Hours
  readonly into: ReadonlyMap<string, readonly ScheduleLink[]>
  readonly outOf: ReadonlyMap<string, readonly ScheduleLink[]>
  readonly from: number
}

function planOf(input: ScheduleInput, clockOf: (id: string | undefined) => Hours): Plan {
  const byId = new Map(input.activities.map((activity) => [activity.id, activity]))
  const activity = (id: string): ScheduleActivity => {
    const found = byId.get(id)
    if (found === undefined) throw new Error(`${id} is not here`)
    return found
  }
  const project = input.projects[0]
  const lists = (key: 'predecessor' | 'successor'): Map<string, ScheduleLink[]> => {
    const map = new Map<string, ScheduleLink[]>(input.activities.map(({ id }) => [id, []]))
    for (const link of input.links) map.get(link[key])?.push(link)
    return map
  }
  const whose = project?.options.lagCalendar
  return {
    input,
    clock: (id) => clockOf(activity(id).calendar),
    activity,
    lagClock: ({ lag, predecessor, successor }) => {
      if (lag?.kind === 'elapsed' || whose === '24-hour') return () => true
      if (lag?.kind === 'percent' || whose === 'predecessor') return clockOf(activity(predecessor).calendar)
      return whose === 'successor' ? clockOf(activity(successor).calendar) : clockOf(undefined)
    },
    into: lists('successor'),
    outOf: lists('predecessor'),
    from: Math.max(project?.start ?? 0, project?.dataDate ?? Number.NEGATIVE_INFINITY) / 60,
  }
}

function workedHours({ week, exceptions }: ScheduleCalendar): Hours {
  const known: boolean[] = []
  return (hour) => {
    const before = known[hour]
    if (before !== undefined) return before
    const at = new Date(hour * 3_600_000)
    const date = at.toISOString().slice(0, 10)
    const weekday = (at.getUTCDay() + 6) % 7
    const special = exceptions.findLast(({ first, last }) => first <= date && date <= last)
    const shifts = special?.shifts ?? week[weekday] ?? []
    const minute = at.getUTCHours() * 60
    const worked = shifts.some(({ from, to }) => from <= minute && minute < to)
    known[hour] = worked
    return worked
  }
}

function workedBetween(clock: Hours, from: number, to: number): number {
  let count = 0
  for (let hour = Math.min(from, to); hour < Math.max(from, to); hour++) if (clock(hour)) count++
  return from <= to ? count : -count
}

function hoursOf({ duration, remaining }: ScheduleActivity): number {
  return (remaining ?? duration) / 60
}

/** The moment at which so many hours are worked, from a start on. */
function workOff(clock: Hours, start: number, hours: number): number {
  let at = start
  for (let left = hours; left > 0; at++) if (clock(at)) left--
  return at
}

function shifted(clock: Hours, at: number, hours: number): number {
  if (hours >= 0) return workOff(clock, at, hours)
  let moment = at
  for (let left = -hours; left > 0;) if (clock(--moment)) left--
  return moment
}

function lagHours({ lag, predecessor }: ScheduleLink, plan: Plan): number {
  if (lag === undefined) return 0
  if (lag.kind !== 'percent') return lag.minutes / 60
  return ((lag.percent / 100) * plan.activity(predecessor).duration) / 60
}

/** The moment a link asks its successor to wait for. */
function asked(link: ScheduleLink, place: Place, plan: Plan): number {
  const started = plan.activity(link.predecessor).actualStart
  const start = started === undefined ? place.start : started / 60
  const event = link.kind === 'FS' || link.kind === 'FF' ? place.finish : start
  return shifted(plan.lagClock(link), event, lagHours(link, plan))
}

/** Nothing is worked between the two, so they are one moment of work; or the first is simply not the earlier. */
function notBefore(clock: Hours, moment: number, limit: number): boolean {
  for (let hour = moment; hour < limit; hour++) if (clock(hour)) return false
  return true
}

function earlyPlaces(plan: Plan): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { id } of plan.input.activities) places.set(id, placed(plan, id, plan.from))
  for (let moved = true; moved;) {
    moved = false
    for (const { id } of plan.input.activities) {
      const now = places.get(id)
      if (now === undefined) continue
      const next = pushed(plan, id, places)
      if (next.start === now.start && next.finish === now.finish) continue
      places.set(id, next)
      moved = true
    }
  }
  return places
}

function pushed(plan: Plan, id: string, places: ReadonlyMap<string, Place>): Place {
  const { constraint, actualStart, kind } = plan.activity(id)
  const clock = plan.clock(id)
  const waits = (plan.into.get(id) ?? []).map((link) => ({
    finish: link.kind === 'FF' || link.kind === 'SF',
    at: asked(link, places.get(link.predecessor) ?? { start: 0, finish: 0 }, plan),
  }))
  const at = (constraint?.at ?? 0) / 60
  if (constraint?.kind === 'start-no-earlier-than' && actualStart === undefined)
    waits.push({ finish: false, at })
  if (constraint?.kind === 'finish-no-earlier-than') waits.push({ finish: true, at })
  if (kind === 'milestone') return placed(plan, id, Math.max(plan.from, ...waits.map((wait) => wait.at)))
  let place = placed(plan, id, (places.get(id) ?? { start: plan.from }).start)
  while (waits.some((wait) => !notBefore(clock, wait.finish ? place.finish : place.start, wait.at))) {
    place = placed(plan, id, place.start + 1)
  }
  return place
}

/** A milestone stays at the end of an hour of work; everything else starts at the beginning of one. */
function placed(plan: Plan, id: string, from: number): Place {
  const clock = plan.clock(id)
  const activity = plan.activity(id)
  let start = from
  if (activity.kind !== 'milestone' || !clock(from - 1)) while (!clock(start)) start++
  return { start, finish: workOff(clock, start, hoursOf(activity)) }
}

/** Late dates count a moment between two shifts as the end of the first of them. */
function endOfShift(clock: Hours, at: number): number {
  let moment = at
  while (!clock(moment - 1)) moment--
  return moment
}

/** Longer than any stretch without work. */
const A_WEEK = 7 * 24

function latePlaces(plan: Plan, early: ReadonlyMap<string, Place>, end: number): Map<string, Place> {
  const places = new Map([...early.keys()].map((id) => [id, latest(plan, id, end + A_WEEK)]))
  for (let moved = true; moved;) {
    moved = false
    for (const { id } of plan.input.activities.toReversed()) {
      let place = places.get(id) ?? { start: 0, finish: 0 }
      const start = place.start
      while (!fits(plan, { id, place, places, end })) place = latest(plan, id, place.start - 1)
      moved = moved || place.start !== start
      places.set(id, place)
    }
  }
  return places
}

/** The last hour of work up to a moment, or for an instant the moment after it. */
function latest(plan: Plan, id: string, from: number): Place {
  const clock = plan.clock(id)
  let start = from
  while (!clock(start)) start--
  return { start, finish: endOfShift(clock, workOff(clock, start, hoursOf(plan.activity(id)))) }
}

type Fit = {
  readonly id: string
  readonly place: Place
  readonly places: ReadonlyMap<string, Place>
  readonly end: number
}

function fits(plan: Plan, { id, place, places, end }: Fit): boolean {
  const clock = plan.clock(id)
  const { constraint, deadline, actualStart } = plan.activity(id)
  const at = (constraint?.at ?? 0) / 60
  if (!notBefore(clock, end, place.finish)) return false
  if (deadline !== undefined && !notBefore(clock, deadline / 60, place.finish)) return false
  if (constraint?.kind === 'finish-no-later-than' && !notBefore(clock, at, place.finish)) return false
  const start = endOfShift(clock, place.start)
  if (
    constraint?.kind === 'start-no-later-than' &&
    actualStart === undefined &&
    !notBefore(clock, at, start)
  ) {
    return false
  }
  return (plan.outOf.get(id) ?? []).every((link) => {
    const fromStart = link.kind === 'SS' || link.kind === 'SF'
    if (fromStart && actualStart !== undefined) return true
    const hours = lagHours(link, plan)
    const lagClock = plan.lagClock(link)
    const moment = shifted(lagClock, fromStart ? start : place.finish, hours)
    const late = places.get(link.successor) ?? place
    const event = link.kind === 'FF' || link.kind === 'SF' ? late.finish : late.start
    return notBefore(plan.clock(link.successor), event, hours < 0 ? endOfShift(lagClock, moment) : moment)
  })
}

type Free = { readonly id: string; readonly early: ReadonlyMap<string, Place>; readonly end: number }

/** Hours an activity may slip before it no longer fits the early dates of the others. */
function freeHours(plan: Plan, { id, early, end }: Free): number {
  const clock = plan.clock(id)
  const from = early.get(id)?.start ?? 0
  let start = from
  while (!clock(start)) start++
  let free = -1
  for (let fitting = true; fitting; free++) {
    const finish = endOfShift(clock, workOff(clock, start, hoursOf(plan.activity(id))))
    fitting = fitsEarly(plan, { id, place: { start, finish }, places: early, end })
    do start++
    while (!clock(start))
  }
  return Math.max(0, free - 1)
}

/** As `fits`, without the activity's own constraints. */
function fitsEarly(plan: Plan, fit: Fit): boolean {
  const { constraint: _, deadline: __, ...activity } = plan.activity(fit.id)
  return fits({ ...plan, activity: (id) => (id === fit.id ? activity : plan.activity(id)) }, fit)
}
