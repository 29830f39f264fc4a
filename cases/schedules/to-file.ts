import {
  type Activity,
  nothingKept,
  plainOptions,
  type ScheduleCalendar,
  type ScheduleFile,
  type ScheduleResource,
} from '@portolan/exchange'
import { type Civil, civil, type Day, toDecimal, yearOf } from '@portolan/quantity'
import { holidaysOf } from './firm-days.ts'
import type { Place } from './lay-out.ts'
import { assignmentsOf, idOfStep, linksOf, minutesPerDay } from './ties.ts'
import { type PlannedStep, shareOf, type WorkedOut } from './work-out.ts'

const shifts = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]

/** The worked-out schedule as Microsoft Project would keep it. */
export function toScheduleFile(out: WorkedOut): ScheduleFile {
  const { course, days, dataDate } = out
  const lines = linesOf(out)
  const people = [...new Set(out.steps.flatMap((step) => step.people))].toSorted()
  const idOf = new Map(people.map((name, at) => [name, String(at + 1)]))
  return {
    format: 'mspdi',
    version: '14',
    encoding: 'utf-8',
    currency: 'EUR',
    calendars: [firmCalendar(out)],
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
        links: linksOf(out),
        assignments: assignmentsOf(out, idOf),
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

function firmCalendar({ days }: WorkedOut): ScheduleCalendar {
  const [first, last] = [days[0], days.at(-1)]
  const years = first === undefined || last === undefined ? [] : [yearOf(first) - 1, yearOf(last) + 1]
  const [from = 0, to = -1] = years
  const all = Array.from({ length: to - from + 1 }, (_, at) => holidaysOf(from + at)).flat()
  return {
    id: '1',
    name: 'Veldhaven',
    kind: 'base',
    isDefault: true,
    week: [shifts, shifts, shifts, shifts, shifts, [], []],
    exceptions: all.map(({ day, name }) => ({ first: day, last: day, shifts: [], name })),
    workWeeks: [],
    kept: nothingKept,
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

function linesOf(out: WorkedOut): readonly Activity[] {
  const lines: Activity[] = []
  for (const [at, phase] of out.plot.shape.phases.entries()) {
    const steps = out.steps.filter(({ step }) => phase.steps.includes(step))
    const id = String(100 * (at + 1))
    lines.push({
      ...bare,
      id,
      row: lines.length + 1,
      wbs: String(at + 1),
      name: phase.name,
      ...summaryOf(steps),
    })
    for (const [place, planned] of steps.entries())
      lines.push({
        ...bare,
        id: idOfStep(out, planned.step.key),
        row: lines.length + 1,
        wbs: `${at + 1}.${place + 1}`,
        name: planned.step.name,
        outlineLevel: 2,
        parentId: id,
        ...stepFields(planned, out),
      })
  }
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

function summaryOf(steps: readonly PlannedStep[]): Partial<Activity> & { readonly kind: 'summary' } {
  const begin = Math.min(...steps.map(({ now }) => now.begin))
  const end = Math.max(...steps.map(({ now }) => now.end))
  return { kind: 'summary', durationMinutes: (end - begin) * minutesPerDay }
}

function stepFields(planned: PlannedStep, out: WorkedOut): Partial<Activity> {
  const { step, now, agreed, done, people, budget, spent, remaining } = planned
  const length = now.end - now.begin
  const share = length === 0 ? (isPast(planned, out) ? 1 : 0) : shareOf(planned)
  const fixed = out.plot.flaws.some((flaw) => flaw.kind === 'fixed-start' && flaw.step === step.key)
  const work = length * people.length * minutesPerDay
  const workDone = done * people.length * minutesPerDay
  return {
    kind: step.length === 0 ? 'milestone' : 'task',
    milestone: step.length === 0,
    durationMinutes: length * minutesPerDay,
    remainingMinutes: (length - done) * minutesPerDay,
    actualDurationMinutes: done * minutesPerDay,
    ...(fixed && share === 0
      ? { constraint: { type: 'must-start-on', date: beginOf(now, out) } as const }
      : {}),
    percent: { duration: Math.round(share * 100), work: Math.round(share * 100), counts: 'duration' },
    ...(share > 0 ? { actualStart: beginOf(now, out) } : {}),
    ...(share === 1 ? { actualFinish: endMoment(now, out) } : {}),
    work: { totalMinutes: work, actualMinutes: workDone, remainingMinutes: work - workDone },
    cost: { total: euros(spent + remaining), actual: euros(spent), remaining: euros(remaining) },
    baselines: [
      {
        number: 0,
        start: beginOf(agreed, out),
        finish: endMoment(agreed, out),
        durationMinutes: (agreed.end - agreed.begin) * minutesPerDay,
        workMinutes: (agreed.end - agreed.begin) * people.length * minutesPerDay,
        cost: euros(budget),
      },
    ],
  }
}

function isPast({ now }: PlannedStep, { days, dataDate }: WorkedOut): boolean {
  const at = days[Math.max(0, now.end - 1)]
  return at !== undefined && at <= dataDate
}

/** A milestone stands at the end of the day before; the first one at the very beginning. */
function beginOf({ begin, end }: Place, { days }: WorkedOut): Civil {
  if (begin === end && begin > 0) return evening(days[begin - 1] ?? first(days))
  return morning(days[begin] ?? first(days))
}

function endMoment({ begin, end }: Place, { days }: WorkedOut): Civil {
  return end === 0 ? morning(days[begin] ?? first(days)) : evening(days[end - 1] ?? first(days))
}

function first(days: readonly Day[]): Day {
  const [day] = days
  if (day === undefined) throw new Error('A schedule needs a day of work.')
  return day
}

function morning(day: Day): Civil {
  return civil(`${day}T08:00`)
}

function evening(day: Day): Civil {
  return civil(`${day}T17:00`)
}

function euros(amount: number): string {
  return toDecimal({ amount, currency: 'EUR' })
}
