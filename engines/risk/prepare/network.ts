import {
  type AxisActivity,
  calendarAxis,
  earlyNetwork,
  oneAxis,
  type OneAxis,
  type ScheduleInput,
  type SpanRuns,
  spanRuns,
  type WallMinute,
} from '@portolan/schedule'

/** The plan's network in the order in which it is run, and how its positions become moments. */
export type RiskNetwork = {
  /** By place; empty for what has no work left of its own: gates of summaries, work that is done. */
  readonly ids: readonly string[]
  /** Working minutes as planned, by place; of what has an id, all of it is still to be done. */
  readonly planned: readonly number[]
  /** The moment of a position on the clock of the run. */
  readonly momentOf: (position: number) => WallMinute
  /** Working minutes of the project's own calendar up to a position, and the first moment with so many. */
  readonly workOf: (position: number) => number
  readonly momentOfWork: (work: number) => WallMinute
  readonly kind: OneCalendar | SeveralCalendars
}

/** Everything lies on one calendar: positions and links, for the kernel. */
export type OneCalendar = {
  readonly calendars: 'one'
  readonly notBefore: readonly number[]
  readonly notBeforeFinish: readonly number[]
  readonly links: readonly RunLink[]
}

export type RunLink = {
  readonly from: number
  readonly to: number
  readonly fromFinish: boolean
  readonly toFinish: boolean
  readonly lag: number
}

/** The scheduling engine's own passes are run, each iteration; positions are wall minutes from `base`. */
export type SeveralCalendars = {
  readonly calendars: 'several'
  readonly base: WallMinute
  readonly spans: readonly number[]
  readonly open: () => SpanRuns
}

/** Float32 counts whole minutes up to here: 31 years round the clock. */
export const FURTHEST = 2 ** 24

export function networkOf(schedule: ScheduleInput): RiskNetwork {
  const early = earlyNetwork(schedule)
  const axis = oneAxis(early)
  if (axis !== undefined) return onOneCalendar(axis)
  const runs = spanRuns(early)
  const base = schedule.projects.reduce(
    (first, { start }) => Math.min(first, start),
    Number.POSITIVE_INFINITY,
  )
  return {
    ids: runs.ids.map((id, place) => (runs.left[place] === 0 && runs.spans[place] !== 0 ? '' : id)),
    planned: runs.left,
    momentOf: (position) => base + position,
    ...workFrom(schedule, base),
    kind: {
      calendars: 'several',
      base,
      spans: runs.spans,
      open: () => spanRuns(early),
    },
  }
}

function workFrom(plan: ScheduleInput, base: WallMinute): Pick<RiskNetwork, 'workOf' | 'momentOfWork'> {
  const named = plan.calendars.find(({ id }) => id === plan.projects[0]?.calendar)
  if (named === undefined) return { workOf: (position) => position, momentOfWork: (work) => base + work }
  const { work, earliest } = calendarAxis(named, [])
  const from = work(base)
  return {
    workOf: (position) => work(base + position) - from,
    momentOfWork: (minutes) => earliest(from + minutes),
  }
}

/** What is done of work under way goes before what is left of it, as work of its own. */
function onOneCalendar({ axis, base, activities, links }: OneAxis): RiskNetwork {
  const parts = activities.flatMap((activity, at): readonly AxisPart[] => {
    const { id, span, left } = activity
    if (left === span || left === 0) return [{ ...activity, at, id: left === span ? id : '', first: true }]
    const rest = { ...activity, at, span: left, first: false }
    return [{ ...activity, at, id: '', span: span - left, first: true, notBeforeFinish: 0 }, rest]
  })
  const lastOf = new Map(parts.map(({ at }, place) => [at, place]))
  const firstOf = new Map(parts.toReversed().map(({ at }, back) => [at, parts.length - 1 - back]))
  const place = (at: number, finish: boolean): number => (finish ? lastOf : firstOf).get(at) ?? 0
  const within = parts.flatMap(({ first }, to): readonly RunLink[] =>
    first ? [] : [{ from: to - 1, to, fromFinish: true, toFinish: false, lag: 0 }],
  )
  return {
    ids: parts.map(({ id }) => id),
    planned: parts.map(({ span }) => span),
    momentOf: (position) => axis.earliest(base + position),
    workOf: (position) => position,
    momentOfWork: (work) => axis.earliest(base + work),
    kind: {
      calendars: 'one',
      notBefore: parts.map(({ notBefore }) => notBefore),
      notBeforeFinish: parts.map(({ notBeforeFinish }) => notBeforeFinish),
      links: [
        ...links.map((link) => ({
          ...link,
          from: place(link.from, link.fromFinish),
          to: place(link.to, link.toFinish),
        })),
        ...within,
      ],
    },
  }
}

type AxisPart = AxisActivity & {
  /** The activity it is part of. */
  readonly at: number
  readonly first: boolean
}
