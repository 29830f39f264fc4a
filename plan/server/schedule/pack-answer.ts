import type { ActivityDates, ProjectDates } from '@portolan/schedule'
import type { Activity, Schedule } from '../../contract/index.ts'
import { type ComputedSchedule, datesOf } from '../../domain/index.ts'
import { lazyMap, once } from './lazy-map.ts'

/**
 * How a schedule and its dates come from one thread to another: numbers as arrays that change hands, the rest as
 * text. A copy of ten thousand objects, which threads make otherwise, would hold the server for half a second.
 */
type Packed = { readonly schedule?: PackedSchedule; readonly computed?: PackedDates }

type PackedSchedule = { readonly rest: string; readonly activities: readonly string[] }

type PackedDates = Omit<ComputedSchedule, 'dates' | 'answer'> & {
  readonly projects: readonly ProjectDates[]
  readonly ids: readonly string[]
  readonly numbers: Float64Array
  /** Project, driver and limit of each, some hundred in a piece. */
  readonly ties: readonly string[]
}

type Answer = { readonly schedule?: Schedule; readonly computed?: ComputedSchedule }

const atOnce = 500
const numbersOfEach = 10

export function packed<T extends object>(answer: T): T | Packed {
  const { schedule, computed }: Answer = answer
  return {
    ...answer,
    ...(schedule === undefined ? {} : { schedule: packSchedule(schedule) }),
    ...(computed === undefined ? {} : { computed: packDates(computed) }),
  }
}

/** In steps between which the server turns to others. */
export async function unpacked(message: unknown): Promise<unknown> {
  const { schedule, computed } = message as Packed
  return {
    ...(message as object),
    ...(schedule === undefined ? {} : { schedule: await unpackSchedule(schedule) }),
    ...(computed === undefined ? {} : { computed: unpackDates(computed) }),
  }
}

function packSchedule({ activities, ...rest }: Schedule): PackedSchedule {
  return {
    rest: JSON.stringify(rest),
    activities: inPieces(activities).map((piece) => JSON.stringify(piece)),
  }
}

async function unpackSchedule({ rest, activities }: PackedSchedule): Promise<Schedule> {
  const all: Activity[] = []
  for (const piece of activities) {
    for (const activity of JSON.parse(piece) as readonly Activity[]) all.push(activity)
    await breath()
  }
  return { ...(JSON.parse(rest) as Omit<Schedule, 'activities'>), activities: all }
}

function packDates({ dates: _, answer, ...told }: ComputedSchedule): PackedDates {
  const { projects, activities } = answer.result
  const numbers = new Float64Array(activities.length * numbersOfEach)
  activities.forEach((one, at) => numbers.set(numbersOf(one), at * numbersOfEach))
  const ties = inPieces(activities).map((piece) =>
    JSON.stringify(piece.map(({ project, driver, limit }) => ({ project, driver, limit }))),
  )
  return { ...told, projects, ids: activities.map(({ id }) => id), numbers, ties }
}

function numbersOf(one: ActivityDates): readonly number[] {
  const { earlyStart, earlyFinish, lateStart, lateFinish, start, finish } = one
  const moments = [earlyStart, earlyFinish, lateStart, lateFinish, start, finish]
  const floats = [one.totalFloat ?? Number.NaN, one.freeFloat ?? Number.NaN]
  return [...moments, ...floats, one.critical ? 1 : 0, one.onLongestPath ? 1 : 0]
}

type Ties = Pick<ActivityDates, 'project' | 'driver' | 'limit'>

/** A page shows some hundred of them: the dates of each are written out when they are asked for. */
function unpackDates({ projects, ids, numbers, ties, ...told }: PackedDates): ComputedSchedule {
  const pieces = new Map<number, readonly Ties[]>()
  const tiesAt = (at: number): Ties | undefined => {
    const number = Math.floor(at / atOnce)
    const piece = pieces.get(number) ?? (JSON.parse(ties[number] ?? '[]') as readonly Ties[])
    pieces.set(number, piece)
    return piece[at % atOnce]
  }
  const activityAt = (id: string, at: number): ActivityDates[] => {
    const tied = tiesAt(at)
    return tied === undefined ? [] : [activityDates(id, tied, numbers.subarray(at * numbersOfEach))]
  }
  const { leftOut, findings } = told
  const activities = once(() => ids.flatMap(activityAt))
  return {
    ...told,
    dates: lazyMap(ids, (id, at) => activityAt(id, at).map(datesOf)[0]),
    get answer() {
      return { result: { projects, activities: activities(), leftOut }, findings }
    },
  }
}

function activityDates(id: string, tied: Ties, numbers: Float64Array): ActivityDates {
  const at = (offset: number): number => numbers[offset] ?? Number.NaN
  const float = (offset: number): number | null => (Number.isNaN(at(offset)) ? null : at(offset))
  return {
    id,
    project: tied.project,
    earlyStart: at(0),
    earlyFinish: at(1),
    lateStart: at(2),
    lateFinish: at(3),
    start: at(4),
    finish: at(5),
    totalFloat: float(6),
    freeFloat: float(7),
    critical: at(8) === 1,
    onLongestPath: at(9) === 1,
    driver: tied.driver,
    limit: tied.limit,
  }
}

function inPieces<T>(list: readonly T[]): readonly (readonly T[])[] {
  const pieces = Math.ceil(list.length / atOnce)
  return Array.from({ length: pieces }, (_, at) => list.slice(at * atOnce, (at + 1) * atOnce))
}

async function breath(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}
