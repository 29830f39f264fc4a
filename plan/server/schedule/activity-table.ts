import { nameKey } from '@portolan/exchange'
import type { Activity, Schedule } from '../../contract/index.ts'
import type { ComputedSchedule } from '../../domain/index.ts'
import { jsonText } from './json-text.ts'

/** What becomes of the table of a project's activities. */
export type TableChange = {
  /** The positions of lines that go. */
  readonly places: 'all' | readonly number[]
  /** The lines that come, as JSON. */
  readonly lines: string
}

/** The lines of the table as text, by position. */
export function tableLines(schedule: Schedule, computed: ComputedSchedule): readonly string[] {
  const assigned = assignedNames(schedule)
  return schedule.activities.map((activity, position) =>
    jsonText({ ...lineOf(activity, position, computed), resources: assigned.get(activity.id) ?? null }),
  )
}

/** Of each activity the normalised names of who works on it. */
function assignedNames({ assignments, resources }: Schedule): ReadonlyMap<string, readonly string[]> {
  const names = new Map(resources.map(({ id, name }) => [id, nameKey(name)]))
  const assigned = new Map<string, string[]>()
  for (const { activity, resource } of assignments) {
    const name = resource === null ? undefined : names.get(resource)
    if (name === undefined || name === '') continue
    const before = assigned.get(activity)
    if (before === undefined) assigned.set(activity, [name])
    else if (!before.includes(name)) before.push(name)
  }
  return assigned
}

export function wholeTable(lines: readonly string[]): TableChange {
  return { places: 'all', lines: listOf(lines) }
}

/** Only what an edit changed: most of a large plan stays where it is. */
export function changedTable(before: readonly string[], after: readonly string[]): TableChange {
  const places = before.flatMap((line, place) => (line === after[place] ? [] : [place]))
  return { places, lines: listOf(after.filter((line, place) => line !== before[place])) }
}

function listOf(lines: readonly string[]): string {
  return `[${lines.join(',')}]`
}

function lineOf(activity: Activity, position: number, computed: ComputedSchedule): Record<string, unknown> {
  const dates = computed.dates.get(activity.id)
  const percent = activity.percent[activity.percent.counts]
  return {
    position,
    id: activity.id,
    code: activity.code,
    name: activity.name,
    kind: activity.kind,
    start_at: dates?.start ?? activity.said.start,
    finish_at: dates?.finish ?? activity.said.finish,
    actual_finish_at: activity.actualFinish,
    baseline_finish_at: activity.baselines.find(({ number }) => number === 0)?.finish ?? null,
    deadline_at: activity.deadline,
    total_float: dates?.totalFloat ?? null,
    critical: dates?.critical ?? false,
    inactive: activity.inactive,
    percent: percent === null ? null : Math.min(100, Math.max(0, percent)),
  }
}
