import type { LevelInput, LevelResult, PlacedActivity } from '../index.ts'

/**
 * What is wrong with a plan, told by somebody who knows the input only, and looks at each unit of time by itself. For plans
 * without calendars whose times are small.
 */
export function faultsOf(input: LevelInput, result: LevelResult): readonly string[] {
  const placed = new Map(result.activities.map((one) => [one.id, one]))
  return [
    ...input.activities
      .filter(({ id }) => !placed.has(id) && !result.leftOut.includes(id))
      .map(({ id }) => `${id} is missing`),
    ...faultsOfDates(input, placed),
    ...faultsOfLinks(input, placed),
    ...faultsOfLimits(input, placed),
    ...faultsOfPeople(input, placed),
    ...faultsOfStaffing(input, placed),
  ]
}

type ById = ReadonlyMap<string, PlacedActivity>

function faultsOfDates({ activities, projects }: LevelInput, placed: ById): readonly string[] {
  return activities.flatMap(({ id, project, duration, earliest, frozen }) => {
    const one = placed.get(id)
    if (one === undefined) return []
    const from = projects.find((other) => other.id === project)?.start ?? 0
    return [
      ...(one.finish - one.start === duration ? [] : [`${id} lasts ${one.finish - one.start}`]),
      ...(frozen && one.start !== frozen.start ? [`${id} has moved`] : []),
      ...(!frozen && one.start < Math.max(from, earliest ?? from) ? [`${id} starts too early`] : []),
    ]
  })
}

function faultsOfLinks({ links, activities }: LevelInput, placed: ById): readonly string[] {
  const frozen = new Set(activities.filter((one) => one.frozen).map(({ id }) => id))
  return links.flatMap(({ id, predecessor, successor, kind, lag }) => {
    const [from, to] = [placed.get(predecessor), placed.get(successor)]
    if (from === undefined || to === undefined || frozen.has(successor)) return []
    const begins = kind === 'FS' || kind === 'FF' ? from.finish : from.start
    const ends = kind === 'FS' || kind === 'SS' ? to.start : to.finish
    return ends >= begins + (lag ?? 0) ? [] : [`link ${id} is broken`]
  })
}

function faultsOfLimits({ limits, activities }: LevelInput, placed: ById): readonly string[] {
  return (limits ?? []).flatMap(({ id, capacity, taken }) => {
    const used = new Map<number, number>()
    const take = (from: number, to: number, amount: number): void => {
      for (let t = from; t < to; t++) used.set(t, (used.get(t) ?? 0) + amount)
    }
    for (const { from, to, amount } of taken ?? []) take(from, to, amount)
    for (const activity of activities)
      for (const need of activity.needs ?? []) {
        const one = placed.get(activity.id)
        if (need.kind === 'limit' && need.id === id && one) take(one.start, one.finish, need.amount)
      }
    return [...used].filter(([, amount]) => amount > capacity).map(([t]) => `${id} is over at ${t}`)
  })
}

function faultsOfPeople({ people, activities }: LevelInput, placed: ById): readonly string[] {
  return (people ?? []).flatMap(({ id, away, booked }) => {
    const busy = new Map<number, string>()
    const faults: string[] = []
    const mark = (from: number, to: number, what: string): void => {
      for (let t = from; t < to; t++) {
        if (busy.has(t) && !(what === 'fixed' && busy.get(t) === 'fixed'))
          faults.push(`${id} is taken twice at ${t}`)
        busy.set(t, what)
      }
    }
    for (const { from, to } of [...(away ?? []), ...(booked ?? [])]) mark(from, to, 'fixed')
    for (const activity of activities) {
      const one = placed.get(activity.id)
      if (one?.people.includes(id)) mark(one.start, one.finish, activity.id)
    }
    return faults
  })
}

/** Whether those who do it can be given its roles, by trying every way. */
function faultsOfStaffing({ people, activities }: LevelInput, placed: ById): readonly string[] {
  const able = new Map((people ?? []).map((person) => [person.id, person]))
  return activities.flatMap(({ id, needs, duration, frozen }) => {
    const one = placed.get(id)
    if (one === undefined || frozen || duration === 0) return []
    const seats = (needs ?? []).flatMap((need): readonly ((person: string) => boolean)[] => {
      if (need.kind === 'limit') return []
      if (need.kind === 'person') return [(person) => person === need.id]
      const can = (person: string): boolean =>
        (able.get(person)?.abilities ?? []).some(
          (ability) => ability.id === need.id && (ability.level ?? 0) >= (need.level ?? 0),
        )
      return Array.from({ length: need.people ?? 1 }, () => can)
    })
    return one.people.length === seats.length && canSit(seats, one.people) ? [] : [`${id} is not staffed`]
  })
}

function canSit(seats: readonly ((person: string) => boolean)[], people: readonly string[]): boolean {
  const [seat, ...rest] = seats
  if (seat === undefined) return true
  return people.some(
    (person, k) =>
      seat(person) &&
      canSit(
        rest,
        people.filter((_, other) => other !== k),
      ),
  )
}
