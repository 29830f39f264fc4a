import type { Activity, ActivityRow, Link, LinkRow } from '../../contract/index.ts'
import type { OpenSchedule } from './opened-document.ts'

/** Lines of the plan as a list shows them: what was entered, and what was computed from it. */
export function activityRows(open: OpenSchedule, activities: readonly Activity[]): ActivityRow[] {
  const { schedule } = open
  const shown = new Set(activities.map(({ id }) => id))
  const around: Around = {
    open,
    parents: new Set(schedule.activities.map(({ parent }) => parent)),
    predecessors: grouped(schedule.links, ({ successor }) => successor, shown),
    successors: grouped(schedule.links, ({ predecessor }) => predecessor, shown),
    resources: resourceNames(open, shown),
  }
  return activities.map((activity) => rowOf(activity, around))
}

type Around = {
  readonly open: OpenSchedule
  readonly parents: ReadonlySet<string | null>
  readonly predecessors: ReadonlyMap<string, readonly Link[]>
  readonly successors: ReadonlyMap<string, readonly Link[]>
  readonly resources: ReadonlyMap<string, readonly string[]>
}

function rowOf(activity: Activity, { open, parents, ...around }: Around): ActivityRow {
  const dates = open.computed.dates.get(activity.id)
  const { id, said } = activity
  const baseline = activity.baselines.find(({ number }) => number === 0)
  return {
    id,
    parent: activity.parent,
    level: activity.level,
    wbs: activity.wbs,
    code: activity.code,
    name: activity.name,
    kind: activity.kind,
    hasChildren: parents.has(id),
    inactive: activity.inactive,
    manual: activity.manual !== null,
    elapsed: activity.elapsed,
    estimated: activity.estimated,
    calendar: activity.calendar,
    duration: activity.duration,
    remaining: activity.remaining,
    percent: activity.percent[activity.percent.counts],
    constraint: activity.constraint,
    deadline: activity.deadline,
    actualStart: activity.actualStart,
    actualFinish: activity.actualFinish,
    start: dates?.start ?? said.start,
    finish: dates?.finish ?? said.finish,
    earlyStart: dates?.earlyStart ?? null,
    earlyFinish: dates?.earlyFinish ?? null,
    lateStart: dates?.lateStart ?? null,
    lateFinish: dates?.lateFinish ?? null,
    totalFloat: dates?.totalFloat ?? null,
    freeFloat: dates?.freeFloat ?? null,
    critical: dates?.critical ?? false,
    driver: dates?.driver ?? null,
    baselineStart: baseline?.start ?? null,
    baselineFinish: baseline?.finish ?? null,
    predecessors: (around.predecessors.get(id) ?? []).map(linkRow),
    successors: (around.successors.get(id) ?? []).map(linkRow),
    resources: [...(around.resources.get(id) ?? [])],
    work: { ...activity.work },
    cost: { ...activity.cost },
  }
}

function linkRow({ id, predecessor, successor, kind, lag }: Link): LinkRow {
  return { id, predecessor, successor, kind, lag: { ...lag } }
}

function grouped(
  links: readonly Link[],
  keyOf: (link: Link) => string,
  shown: ReadonlySet<string>,
): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const key = keyOf(link)
    if (!shown.has(key)) continue
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return groups
}

function resourceNames({ schedule }: OpenSchedule, shown: ReadonlySet<string>): Map<string, string[]> {
  const names = new Map(schedule.resources.map(({ id, name }) => [id, name]))
  const byActivity = new Map<string, string[]>()
  for (const { activity, resource } of schedule.assignments) {
    const name = resource === null ? undefined : names.get(resource)
    if (name === undefined || !shown.has(activity)) continue
    byActivity.set(activity, [...(byActivity.get(activity) ?? []), name])
  }
  return byActivity
}
