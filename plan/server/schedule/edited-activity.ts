import type { ScheduleProject } from '@portolan/exchange'
import { toDecimal } from '@portolan/quantity'
import type { Activity, ActivityBaseline } from '../../contract/index.ts'
import type { ComputedDates } from '../../domain/index.ts'

type FileActivity = ScheduleProject['activities'][number]

/** A line of the file with the fields in which the plan changed. */
export function editedActivity(
  line: FileActivity,
  {
    before,
    now,
    currency,
  }: { readonly before: Activity; readonly now: Activity; readonly currency: string | null },
): FileActivity {
  const changed = (name: keyof Activity): boolean =>
    JSON.stringify(before[name]) !== JSON.stringify(now[name])
  return {
    ...line,
    ...(changed('name') && { name: now.name }),
    ...(changed('level') && { outlineLevel: now.level }),
    ...(changed('parent') && { parentId: now.parent ?? undefined }),
    ...(changed('kind') && { kind: now.kind, milestone: now.kind.includes('milestone') }),
    ...(changed('calendar') && { calendarId: now.calendar ?? undefined }),
    ...(changed('constraint') && { constraint: constraintOf(now) }),
    ...(changed('deadline') && { deadline: now.deadline ?? undefined }),
    ...(changed('elapsed') && { durationElapsed: now.elapsed }),
    ...(changed('baselines') && { baselines: baselinesOf(line, now.baselines, currency) }),
    ...(changed('inactive') && { active: !now.inactive }),
    ...(changed('duration') && durationOf(line, now)),
    ...(progress.some(changed) && progressOf(now)),
  }
}

/** What the tool would show until it computes anew. */
export function withComputed(line: FileActivity, dates: ComputedDates | undefined): FileActivity {
  if (dates === undefined) return line
  const { start, finish, earlyStart, earlyFinish, lateStart, lateFinish, critical } = dates
  const { totalFloat, freeFloat } = dates
  return {
    ...line,
    said: {
      ...line.said,
      start,
      finish,
      earlyStart,
      earlyFinish,
      lateStart,
      lateFinish,
      critical,
      ...(totalFloat !== null && { totalFloatMinutes: totalFloat }),
      ...(freeFloat !== null && { freeFloatMinutes: freeFloat }),
    },
  }
}

function constraintOf({ constraint }: Activity): FileActivity['constraint'] {
  if (constraint === null) return { type: 'as-soon-as-possible' }
  const { kind: type, at } = constraint
  return at === null ? { type } : { type, date: at }
}

function durationOf({ byHand, manual }: FileActivity, { kind, duration }: Activity): Partial<FileActivity> {
  return {
    durationMinutes: duration,
    kind,
    milestone: kind.includes('milestone'),
    ...(manual && { byHand: { ...byHand, durationMinutes: duration } }),
  }
}

/** Those that did not change keep what the file alone knows of them. */
function baselinesOf(
  { baselines }: FileActivity,
  now: readonly ActivityBaseline[],
  currency: string | null,
): FileActivity['baselines'] {
  return now.map((one) => {
    const cost =
      one.cost === null || currency === null ? undefined : toDecimal({ amount: one.cost, currency })
    const next = {
      number: one.number,
      start: one.start ?? undefined,
      finish: one.finish ?? undefined,
      durationMinutes: one.duration ?? undefined,
      workMinutes: one.work ?? undefined,
      cost,
    }
    const before = baselines.find(({ number }) => number === one.number)
    const same = before !== undefined && before.start === next.start && before.finish === next.finish
    return same ? before : next
  })
}

const progress = [
  'remaining',
  'actualStart',
  'actualFinish',
  'percent',
  'stop',
  'resume',
  'duration',
] as const

function progressOf(now: Activity): Partial<FileActivity> {
  const { duration, remaining, actualStart, actualFinish, percent } = now
  const done = actualStart === null ? 0 : remaining === null ? undefined : duration - remaining
  return {
    remainingMinutes: remaining ?? undefined,
    actualDurationMinutes: done === undefined ? undefined : Math.max(0, done),
    actualStart: actualStart ?? undefined,
    actualFinish: actualFinish ?? undefined,
    stop: now.stop ?? undefined,
    resume: now.resume ?? undefined,
    status: actualFinish !== null ? 'completed' : actualStart === null ? 'not-started' : 'in-progress',
    percent: {
      duration: percent.duration ?? undefined,
      work: percent.work ?? undefined,
      physical: percent.physical ?? undefined,
      counts: percent.counts,
    },
  }
}

/** A line for an activity that was added in the plan. */
export function addedActivity(
  activity: Activity,
  { calendarId, currency }: { readonly calendarId: string | undefined; readonly currency: string | null },
): FileActivity {
  const plain: FileActivity = {
    id: activity.id,
    code: activity.code ?? activity.id,
    outlineLevel: activity.level,
    name: activity.name,
    kind: activity.kind,
    milestone: false,
    manual: false,
    byHand: {},
    active: true,
    estimated: false,
    external: false,
    ignoresResourceCalendars: false,
    resourceDependent: false,
    durationKind: 'fixed-units',
    effortDriven: false,
    durationMinutes: activity.duration,
    durationElapsed: false,
    constraint: { type: 'as-soon-as-possible' },
    parts: [],
    percent: { duration: 0, counts: 'duration' },
    work: {},
    cost: {},
    baselines: [],
    customValues: [],
    codes: [],
    notes: [],
    said: {},
    kept: { elements: [], spelled: {} },
    calendarId,
    status: 'not-started',
  }
  const { parent } = activity
  const line = parent === null ? plain : { ...plain, parentId: parent }
  // Later edits of an added activity are part of what it is.
  return editedActivity(line, { before: { ...activity, ...unset }, now: activity, currency })
}

const unset = {
  constraint: null,
  deadline: null,
  actualStart: null,
  actualFinish: null,
  remaining: null,
  calendar: null,
  inactive: false,
  elapsed: false,
  baselines: [],
  percent: { duration: 0, work: null, physical: null, counts: 'duration' },
  duration: -1,
} as const
