import {
  type Activity,
  nothingKept,
  plainOptions,
  type ScheduleFile,
  type ScheduleResource,
} from '@portolan/exchange'
import { toDecimal } from '@portolan/quantity'
import { firmCalendar, weekendCalendar } from './calendars.ts'
import { type Ghost, ghostLine } from './ghosts.ts'
import { beginOfPlace, endOfPlace, evening, morning } from './moments.ts'
import type { PartsOfTime } from './parts-of-time.ts'
import { isMilestone, type Step } from './shape.ts'
import {
  assignmentsOf,
  linksOf,
  minutesDone,
  minutesOf,
  minutesPerDay,
  type StepIds,
  stepIds,
} from './ties.ts'
import type { PlannedStep, WorkedOut } from './work-out.ts'

/** The worked-out schedule as Microsoft Project would keep it. */
export function toScheduleFile(
  out: WorkedOut,
  ghosts: readonly Ghost[] = [],
  parts: PartsOfTime = new Map(),
): ScheduleFile {
  const { course, days, dataDate } = out
  const ids = stepIds(out)
  const lines = linesOf(out, { ids, ghosts, parts })
  const people = [...new Set(out.steps.flatMap((step) => step.people))].toSorted()
  const idOf = new Map(people.map((name, at) => [name, String(at + 1)]))
  return {
    format: 'mspdi',
    version: '14',
    encoding: 'utf-8',
    currency: 'EUR',
    calendars: [firmCalendar(out), ...(out.steps.some(({ step }) => step.hours) ? [weekendCalendar] : [])],
    resources: people.map((name, at) => resourceOf(name, at + 1)),
    projects: [
      {
        id: '0',
        name: course.story.name,
        title: course.story.name,
        manager: course.story.manager,
        start: morning(days[0] ?? course.start),
        statusDate: evening(dataDate),
        calendarId: '1',
        scheduleFrom: 'start',
        criticalFloatMinutes: 0,
        exported: true,
        options: { ...plainOptions, minutesPerDay, defaultStart: 480, defaultFinish: 1020 },
        activities: lines,
        links: linksOf(out, ids, ghosts),
        assignments: assignmentsOf(out, ids, { idOf, parts }),
        blankRows: [],
        customValues: [],
        codes: [],
        baselines: [],
        notes: [],
        kept: nothingKept,
      },
    ],
    customFields: [],
    codeTypes: [],
    envelope: { kind: 'xml', elements: [] },
  }
}

function resourceOf(name: string, id: number): ScheduleResource {
  return {
    id: String(id),
    row: id,
    name,
    kind: 'work',
    maxUnits: 1,
    generic: false,
    budget: false,
    active: true,
    rates: [],
    availability: [],
    work: {},
    cost: {},
    baselines: [],
    customValues: [],
    codes: [],
    notes: [],
    kept: nothingKept,
  }
}

function linesOf(
  out: WorkedOut,
  {
    ids,
    ghosts,
    parts,
  }: { readonly ids: StepIds; readonly ghosts: readonly Ghost[]; readonly parts: PartsOfTime },
): readonly Activity[] {
  const lines: Activity[] = []
  const add = (activity: Omit<Activity, 'row'>): void => {
    lines.push({ ...activity, row: lines.length + 1 })
  }
  for (const [at, phase] of out.plot.shape.phases.entries()) {
    const steps = out.steps.filter(({ step }) => phase.steps.includes(step))
    const id = String(1_000 * (at + 1))
    add({ ...bare, id, wbs: String(at + 1), name: phase.name, ...summaryOf(steps) })
    for (const [place, planned] of steps.entries())
      add({
        ...bare,
        id: ids.get(planned.step.key) ?? '',
        wbs: `${at + 1}.${place + 1}`,
        name: planned.step.name,
        outlineLevel: 2,
        parentId: id,
        ...stepFields(planned, out, parts),
      })
  }
  for (const [at, ghost] of ghosts.entries())
    add({ ...bare, wbs: String(out.plot.shape.phases.length + 1 + at), ...ghostLine(ghost, at, out) })
  return lines
}

const bare = {
  outlineLevel: 1,
  kind: 'task',
  milestone: false,
  manual: false,
  byHand: {},
  active: true,
  estimated: false,
  external: false,
  ignoresResourceCalendars: true,
  resourceDependent: false,
  durationKind: 'fixed-duration',
  effortDriven: false,
  durationMinutes: 0,
  durationElapsed: false,
  durationFormat: 7,
  constraint: { type: 'as-soon-as-possible' },
  parts: [],
  percent: { counts: 'duration' },
  work: {},
  cost: {},
  baselines: [],
  customValues: [],
  codes: [],
  notes: [],
  said: {},
  kept: nothingKept,
} satisfies Partial<Activity>

/** A date in the place of logic. */
function isFixed({ key }: Step, { plot }: WorkedOut): boolean {
  return plot.flaws.some(
    (flaw) =>
      (flaw.kind === 'fixed-start' && flaw.step === key) ||
      (flaw.kind === 'date-for-link' && flaw.to === key),
  )
}

function summaryOf(steps: readonly PlannedStep[]): Partial<Activity> & { readonly kind: 'summary' } {
  const begin = Math.min(...steps.map(({ now }) => now.begin))
  const end = Math.max(...steps.map(({ now }) => now.end))
  return { kind: 'summary', durationMinutes: (end - begin) * minutesPerDay }
}

function stepFields(planned: PlannedStep, out: WorkedOut, parts: PartsOfTime): Partial<Activity> {
  const { step, now, agreed, share, people, budget, spent, remaining } = planned
  const [length, done] = [minutesOf(planned), minutesDone(planned)]
  const sum = (minutes: number): number =>
    people.reduce((all, name) => all + Math.round(minutes * (parts.get(name) ?? 1)), 0)
  const [work, workDone] = [sum(length), sum(done)]
  const agreedLength = step.hours === undefined ? (agreed.end - agreed.begin) * minutesPerDay : length
  return {
    kind: isMilestone(step) ? 'milestone' : 'task',
    milestone: isMilestone(step),
    ...(step.hours === undefined ? {} : { calendarId: weekendCalendar.id }),
    durationMinutes: length,
    remainingMinutes: length - done,
    actualDurationMinutes: done,
    ...(isFixed(step, out) && share === 0
      ? { constraint: { type: 'must-start-on', date: beginOfPlace(now, out) } as const }
      : {}),
    percent: { duration: Math.round(share * 100), work: Math.round(share * 100), counts: 'duration' },
    ...(share > 0 ? { actualStart: beginOfPlace(now, out) } : {}),
    ...(share === 1 ? { actualFinish: endOfPlace(now, out) } : {}),
    work: { totalMinutes: work, actualMinutes: workDone, remainingMinutes: work - workDone },
    cost: { total: euros(spent + remaining), actual: euros(spent), remaining: euros(remaining) },
    baselines: [
      {
        number: 0,
        start: beginOfPlace(agreed, out),
        finish: endOfPlace(agreed, out),
        durationMinutes: agreedLength,
        workMinutes: sum(agreedLength),
        cost: euros(budget),
      },
    ],
  }
}

function euros(amount: number): string {
  return toDecimal({ amount, currency: 'EUR' })
}
