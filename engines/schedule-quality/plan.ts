import type {
  ActivityDates,
  ActivityKind,
  ScheduleActivity,
  ScheduleLink,
  ScheduleProject,
  WallMinute,
} from '@portolan/schedule'
import type { ActivityRecord, QualityInput } from './input.ts'
import { defaultOptions, type QualityOptions } from './options.ts'

/** The project as the points see it. */
export type Plan = {
  readonly input: QualityInput
  readonly project: ScheduleProject | undefined
  readonly statusDate: WallMinute | undefined
  readonly options: QualityOptions
  /** All work: neither summary nor level of effort, active; milestones and what has no baseline too. */
  readonly work: readonly PlanActivity[]
  /** What most points count: of the work, what has a duration, and a baseline if the population is that. */
  readonly activities: readonly PlanActivity[]
  readonly incomplete: readonly PlanActivity[]
  /** Links into the project whose both ends are known and active. */
  readonly links: readonly PlanLink[]
  readonly hasBaseline: boolean
}

export type PlanActivity = {
  readonly id: string
  /** "12 'Test'" */
  readonly label: string
  readonly activity: ScheduleActivity
  /** None for what the schedule left out, such as members of a loop. */
  readonly dates: ActivityDates | undefined
  readonly record: ActivityRecord | undefined
  readonly complete: boolean
  readonly predecessors: readonly ScheduleLink[]
  readonly successors: readonly ScheduleLink[]
}

export type PlanLink = { readonly link: ScheduleLink; readonly from: string; readonly to: string }

/** O(activities + links) */
export function readPlan(input: QualityInput): Plan {
  const { network, dates, project: id } = input
  const project = network.projects.find((each) => each.id === id)
  const active = new Map(network.activities.filter(isActive).map((each) => [each.id, each]))
  const linked = network.links.filter((each) => active.has(each.predecessor) && active.has(each.successor))
  const join: Join = {
    records: byId(input.records),
    dates: byId(dates.activities),
    predecessors: grouped(linked, 'successor'),
    successors: grouped(linked, 'predecessor'),
  }
  const work = [...active.values()]
    .filter((each) => each.project === id && !NO_WORK.has(each.kind))
    .map((each) => joined(each, join))
  const hasBaseline = work.some(({ record }) => record?.baseline !== undefined)
  const options = {
    ...defaultOptions,
    population: hasBaseline ? 'baselined' : 'all',
    ...input.options,
  } as const
  const activities = work.filter((each) => isCounted(each, options))
  return {
    input,
    project,
    statusDate: input.statusDate ?? project?.dataDate,
    options,
    work,
    activities,
    incomplete: activities.filter(({ complete }) => !complete),
    links: linked
      .filter(({ successor }) => active.get(successor)?.project === id)
      .map((link) => labelled(link, join.records)),
    hasBaseline,
  }
}

type Join = {
  readonly records: ReadonlyMap<string, ActivityRecord>
  readonly dates: ReadonlyMap<string, ActivityDates>
  readonly predecessors: ReadonlyMap<string, readonly ScheduleLink[]>
  readonly successors: ReadonlyMap<string, readonly ScheduleLink[]>
}

const NO_WORK: ReadonlySet<ActivityKind> = new Set(['summary', 'level-of-effort', 'hammock'])

function isActive({ inactive }: ScheduleActivity): boolean {
  return inactive !== true
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.id, each]))
}

function grouped(
  links: readonly ScheduleLink[],
  end: 'predecessor' | 'successor',
): ReadonlyMap<string, readonly ScheduleLink[]> {
  const groups = new Map<string, ScheduleLink[]>()
  for (const link of links) {
    const group = groups.get(link[end])
    if (group === undefined) groups.set(link[end], [link])
    else group.push(link)
  }
  return groups
}

function joined(activity: ScheduleActivity, join: Join): PlanActivity {
  const { id } = activity
  return {
    id,
    label: labelOf(id, join.records),
    activity,
    dates: join.dates.get(id),
    record: join.records.get(id),
    complete: activity.actualFinish !== undefined,
    predecessors: join.predecessors.get(id) ?? [],
    successors: join.successors.get(id) ?? [],
  }
}

function labelOf(id: string, records: Join['records']): string {
  const record = records.get(id)
  return record === undefined || record.name === '' ? id : `${record.number ?? id} '${record.name}'`
}

function isCounted({ activity, record }: PlanActivity, { population }: QualityOptions): boolean {
  const lasts = activity.kind === 'task' && activity.duration > 0
  return lasts && (population === 'all' || record?.baseline !== undefined)
}

function labelled(link: ScheduleLink, records: Join['records']): PlanLink {
  return { link, from: labelOf(link.predecessor, records), to: labelOf(link.successor, records) }
}
