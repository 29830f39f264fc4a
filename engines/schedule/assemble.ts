import { conventionRules } from './conventions.ts'
import { driverOf, limitingOf } from './drivers.ts'
import { freeFloat, totalFloat } from './float.ts'
import type { ScheduleActivity, ScheduleOptions, WorkMinutes } from './input.ts'
import { longestPath } from './longest-path.ts'
import type { Network } from './network.ts'
import { axisOfWork, begunAt, type Built, projectOf } from './nodes.ts'
import type { Passes } from './passes.ts'
import type { ActivityDates } from './result.ts'
import { type RolledUp, rollUp } from './roll-up.ts'
import { spanDates } from './spans.ts'

/** The dates of every activity, from those of the nodes: activities, then what spans them, then summaries. */
export function assemble(built: Built, network: Network, passes: Passes): readonly ActivityDates[] {
  const found = new Map<string, ActivityDates>()
  for (const dates of nodeDates(network, passes)) found.set(dates.id, dates)
  for (const dates of spanned({ built, network, passes })) found.set(dates.id, dates)
  const rank = new Map(built.checked.activities.map(({ id }, i) => [id, i]))
  for (const summary of built.checked.activities.filter((activity) => built.outline.isSummary(activity))) {
    const leaves = built.outline
      .leavesOf(summary.id)
      .filter(({ inactive }) => inactive !== true)
      .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
      .flatMap(({ id }) => found.get(id) ?? [])
    const sum = rollUp(leaves)
    if (sum !== undefined) found.set(summary.id, summaryDates(summary, { sum, leaves, built }))
  }
  return built.checked.activities.flatMap(({ id }) => found.get(id) ?? [])
}

type Known = { readonly built: Built; readonly network: Network; readonly passes: Passes }

function nodeDates(network: Network, passes: Passes): readonly ActivityDates[] {
  const { early, late, scheduled, forward, backward, finishes } = passes
  const onPath = longestPath(network, early, finishes)
  const [setBy, limitedBy] = [
    { dates: early, from: forward },
    { ...backward, late },
  ]
  const all: ActivityDates[] = []
  for (const i of network.order) {
    const node = network.nodes[i]
    if (node === undefined || node.role !== 'activity') continue
    const float = node.complete ? null : totalFloat(i, early, late)
    const onLongestPath = onPath[i] === 1
    all.push({
      id: node.id,
      project: node.activity.project,
      earlyStart: early.start[i] ?? 0,
      earlyFinish: early.finish[i] ?? 0,
      lateStart: late.start[i] ?? 0,
      lateFinish: late.finish[i] ?? 0,
      start: begunAt(node) ?? scheduled.start[i] ?? 0,
      finish: scheduled.finish[i] ?? 0,
      totalFloat: float,
      freeFloat: node.complete ? null : freeFloat(i, network, backward),
      critical:
        node.counts &&
        !isAlone(i, network) &&
        isCritical(float, onLongestPath, network.projects[node.project]?.options),
      onLongestPath,
      driver: driverOf(i, network, setBy),
      limit: limitingOf(i, network, limitedBy),
    })
  }
  return all
}

/** Scheduled by hand, of a length nobody knows, and tied to nothing: Microsoft Project does not call it critical. */
function isAlone(i: number, { nodes, projects, incoming, outgoing }: Network): boolean {
  const node = nodes[i]
  const convention = projects[node?.project ?? -1]?.options.convention
  if (convention === undefined || !conventionRules[convention].manualAloneUncritical) return false
  const unsure = node?.activity.estimated === true && node.pinned?.driver.kind === 'manual'
  return unsure && incoming[i]?.length === 0 && outgoing[i]?.length === 0
}

function isCritical(
  float: WorkMinutes | null,
  onLongestPath: boolean,
  options: ScheduleOptions | undefined,
): boolean {
  if (float === null || options === undefined) return false
  const { critical = { floatUpTo: 0 } } = options
  return critical === 'longest-path' ? onLongestPath : float <= critical.floatUpTo
}

/** What spans others is never critical: it follows, and holds nothing up. */
function spanned({ built, network, passes }: Known): readonly ActivityDates[] {
  const { early, late, scheduled } = passes
  const lateSpans = spanDates(built, network, late)
  const scheduledSpans = scheduled === early ? undefined : spanDates(built, network, scheduled)
  const byId = new Map(built.checked.activities.map((activity) => [activity.id, activity]))
  return [...spanDates(built, network, early)].flatMap(([id, own]) => {
    const activity = byId.get(id)
    if (activity === undefined) return []
    const complete = activity.actualFinish !== undefined
    const latest = complete ? own : (lateSpans.get(id) ?? own)
    const placed = scheduledSpans?.get(id) ?? own
    const dates = {
      earlyStart: own.start,
      earlyFinish: own.finish,
      lateStart: latest.start,
      lateFinish: latest.finish,
    }
    const float = complete ? null : floatOf(activity, dates, built)
    return [
      {
        id,
        project: activity.project,
        ...dates,
        start: placed.start,
        finish: placed.finish,
        totalFloat: float,
        freeFloat: float === null ? null : Math.max(0, float),
        critical: false,
        onLongestPath: false,
        driver: own.by === undefined ? startOf(activity) : { kind: 'span', id: own.by, activity: own.by },
        limit: { kind: 'span', id: latest.by ?? id },
      } satisfies ActivityDates,
    ]
  })
}

function startOf({ project, id, actualStart }: ScheduleActivity): ActivityDates['driver'] {
  return actualStart === undefined
    ? { kind: 'project-start', id: project }
    : { kind: 'progress', id, detail: 'actual-start' }
}

type Summed = {
  readonly sum: RolledUp
  readonly leaves: readonly ActivityDates[]
  readonly built: Built
}

function summaryDates(summary: ScheduleActivity, { sum, leaves, built }: Summed): ActivityDates {
  const { first, last, complete, ...dates } = sum
  const float = complete ? null : floatOf(summary, dates, built)
  const { options } = projectOf(summary, built)
  const axis = axisOfWork(summary, built)
  const room = leaves
    .filter(({ freeFloat: free, limit }) => free !== null && limit.kind !== 'span')
    .map(
      ({ freeFloat: free, earlyFinish }) => (free ?? 0) + axis.work(sum.earlyFinish) - axis.work(earlyFinish),
    )
  return {
    id: summary.id,
    project: summary.project,
    ...dates,
    totalFloat: float,
    freeFloat:
      float === null ? null : room.reduce((least, each) => Math.min(least, each), Math.max(0, float)),
    critical: isCritical(float, dates.onLongestPath, options),
    driver: { kind: 'span', id: first, activity: first },
    limit: { kind: 'span', id: last, activity: last },
  }
}

type Four = Pick<ActivityDates, 'earlyStart' | 'earlyFinish' | 'lateStart' | 'lateFinish'>

/** Total float of what has no logic of its own: late − early at its start, its finish, or the smaller. */
function floatOf(activity: ScheduleActivity, dates: Four, built: Built): WorkMinutes {
  const axis = axisOfWork(activity, built)
  const { convention, totalFloat: chosen } = projectOf(activity, built).options
  const atStart = axis.work(dates.lateStart) - axis.work(dates.earlyStart)
  const atFinish = axis.work(dates.lateFinish) - axis.work(dates.earlyFinish)
  switch (chosen ?? conventionRules[convention].totalFloat) {
    case 'start':
      return atStart
    case 'finish':
      return atFinish
    case 'smallest':
      return Math.min(atStart, atFinish)
  }
}
