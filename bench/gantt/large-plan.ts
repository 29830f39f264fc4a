import { civil, random } from '@portolan/quantity'
import type { Activity, ActivityRow, Link, LinkRow, Schedule } from '@portolan/plan/contract'
import { computeSchedule, unpackSchedule } from '@portolan/plan/domain'

const day = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]

const frame = {
  convention: 'microsoft-project',
  parts: [
    {
      id: 'P',
      code: null,
      name: 'Large plan',
      exported: true,
      start: civil('2025-01-06T08:00'),
      finish: null,
      dataDate: civil('2026-11-16T08:00'),
      mustFinish: null,
      calendar: 'C',
      from: 'start',
      options: {
        progress: 'retained-logic',
        lagCalendar: 'successor',
        totalFloat: 'smallest',
        criticalBy: 'float',
        criticalFloatMinutes: 0,
        honourConstraints: true,
        minutesPerDay: 480,
      },
    },
  ],
  calendars: [{ id: 'C', name: 'Office', week: [day, day, day, day, day, [], []], exceptions: [] }],
} as const

/**
 * Work packages of twenty lines, summaries among them: what is in a package follows one another, packages follow some
 * that stand a little above them. Three links to two activities, as real plans have.
 */
export function largePlan(lines: number): Schedule {
  const chance = random(`gantt ${lines}`)
  const activities: Pick<Activity, 'id' | 'part' | 'name' | 'kind' | 'duration' | 'parent' | 'level'>[] = []
  const links: Link[] = []
  const link = (predecessor: string, successor: string): void => {
    const id = `${predecessor}-${successor}`
    if (predecessor !== successor && !links.slice(-4).some((one) => one.id === id))
      links.push({ id, predecessor, successor, kind: 'FS', lag: { kind: 'working', minutes: 0 } })
  }
  for (let at = 0; at < lines; at += 1) {
    const pack = Math.floor(at / 20)
    const place = at % 20
    const id = `A${at}`
    const summary = place === 0
    activities.push({
      id,
      part: 'P',
      name: summary ? `Work package ${pack}` : `Activity ${at}`,
      kind: summary ? 'summary' : place === 19 ? 'milestone' : 'task',
      duration: summary || place === 19 ? 0 : 480 * chance.whole(1, 5),
      parent: summary ? null : `A${pack * 20}`,
      level: summary ? 1 : 2,
    })
    if (place > 1) link(`A${at - 1}`, id)
    if (place === 1 && pack > 0) link(`A${Math.max(0, pack - chance.whole(8, 30)) * 20 + 19}`, id)
    if (place > 3 && chance.next() < 0.55) link(`A${at - chance.whole(2, place - 1)}`, id)
  }
  return unpackSchedule({ ...frame, activities, links })
}

/** Its lines as the record hands them to a screen. */
export function rowsOf(schedule: Schedule): {
  readonly rows: readonly ActivityRow[]
  readonly finish: string | null
} {
  const computed = computeSchedule(schedule)
  const before = new Map<string, LinkRow[]>()
  const after = new Map<string, LinkRow[]>()
  for (const one of schedule.links) {
    before.set(one.successor, [...(before.get(one.successor) ?? []), { ...one, lag: { ...one.lag } }])
    after.set(one.predecessor, [...(after.get(one.predecessor) ?? []), { ...one, lag: { ...one.lag } }])
  }
  const rows = schedule.activities.map((activity): ActivityRow => {
    const dates = computed.dates.get(activity.id)
    const none = null
    return {
      ...activity,
      hasChildren: activity.kind === 'summary',
      manual: false,
      percent: 0,
      start: dates?.start ?? none,
      finish: dates?.finish ?? none,
      earlyStart: dates?.earlyStart ?? none,
      earlyFinish: dates?.earlyFinish ?? none,
      lateStart: dates?.lateStart ?? none,
      lateFinish: dates?.lateFinish ?? none,
      totalFloat: dates?.totalFloat ?? none,
      freeFloat: dates?.freeFloat ?? none,
      critical: dates?.critical ?? false,
      driver: dates?.driver ?? none,
      baselineStart: dates?.start ?? none,
      baselineFinish: dates?.finish ?? none,
      predecessors: before.get(activity.id) ?? [],
      successors: after.get(activity.id) ?? [],
      resources: [],
      work: { planned: null, actual: null, remaining: null },
    }
  })
  return { rows, finish: computed.finish }
}
