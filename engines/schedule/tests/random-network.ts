import { day, officeWeek, random, type Random } from '@portolan/quantity'
import type {
  Constraint,
  ConstraintKind,
  Convention,
  Lag,
  LinkKind,
  ScheduleActivity,
  ScheduleCalendar,
  ScheduleInput,
  ScheduleLink,
  ScheduleOptions,
} from '../input.ts'

const [morning, afternoon] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
] as const
const night = [
  { from: 0, to: 360 },
  { from: 1320, to: 1440 },
]
const allDay = [{ from: 0, to: 1440 }]

const holidays = [
  { first: day('2026-01-14'), last: day('2026-01-16'), shifts: [] },
  { first: day('2026-02-07'), last: day('2026-02-07'), shifts: [{ from: 600, to: 840 }] },
  { first: day('2026-04-03'), last: day('2026-04-06'), shifts: [] },
]
const office = officeWeek(morning, afternoon)

export const shiftCalendars: readonly ScheduleCalendar[] = [
  { id: 'office', week: office, exceptions: holidays },
  { id: 'six', week: [...office.slice(0, 5), [morning], []] as unknown as typeof office, exceptions: [] },
  { id: 'night', week: [night, night, night, night, night, [], []], exceptions: holidays },
  { id: 'always', week: [allDay, allDay, allDay, allDay, allDay, allDay, allDay], exceptions: [] },
]

export type Wishes = {
  readonly seed: string
  readonly count: number
  readonly convention: Convention
  readonly calendars: readonly string[]
  readonly constraints: boolean
  readonly progress: boolean
  /** Minutes that durations and lags are multiples of. */
  readonly grain: number
}

/** Monday 5 January 2026, 08:00. */
export const START = 20458 * 1440 + 480

/** Two links for each activity, mostly from near by, and all kinds of them. */
export function randomNetwork(wishes: Wishes): ScheduleInput {
  const chance = random(wishes.seed)
  const activities = Array.from({ length: wishes.count }, (_, i) => randomActivity(i, chance, wishes))
  const links = activities.flatMap((_, i) => (i === 0 ? [] : randomLinks(i, chance, wishes)))
  const lagCalendar = chance.pick<NonNullable<ScheduleOptions['lagCalendar']>>([
    'predecessor',
    'successor',
    'project',
    '24-hour',
  ])
  return {
    calendars: shiftCalendars,
    projects: [
      {
        id: 'P',
        start: START,
        calendar: wishes.calendars[0] ?? 'office',
        ...(wishes.progress ? { dataDate: START + 9 * 1440 } : {}),
        options: {
          convention: wishes.convention,
          honourConstraints: false,
          lagCalendar: wishes.calendars.length === 1 ? 'project' : lagCalendar,
        },
      },
    ],
    activities,
    links,
  }
}

function randomActivity(i: number, chance: Random, wishes: Wishes): ScheduleActivity {
  const instant = chance.next() < 0.08
  const kind = wishes.convention === 'primavera' ? 'start-milestone' : 'milestone'
  const duration = instant ? 0 : wishes.grain * chance.whole(1, 24)
  const at = START + 60 * chance.whole(0, 24 * 90)
  const constrained = wishes.constraints && chance.next() < 0.1
  const begun = wishes.progress && !instant && chance.next() < 0.1
  return {
    id: `a${i}`,
    project: 'P',
    kind: instant ? kind : 'task',
    duration,
    calendar: wishes.calendars[chance.whole(0, wishes.calendars.length - 1)] ?? 'office',
    ...(constrained ? { constraint: randomConstraint(at, chance) } : {}),
    ...(wishes.constraints && chance.next() < 0.05 ? { deadline: at } : {}),
    ...(begun
      ? { actualStart: START + 60 * chance.whole(0, 100), remaining: Math.ceil(duration / 120) * 60 }
      : {}),
  }
}

function randomConstraint(at: number, chance: Random): Constraint {
  const kind = chance.pick<ConstraintKind>([
    'start-no-earlier-than',
    'start-no-later-than',
    'finish-no-earlier-than',
    'finish-no-later-than',
  ])
  return { kind, at }
}

function randomLinks(i: number, chance: Random, wishes: Wishes): readonly ScheduleLink[] {
  return Array.from({ length: chance.whole(1, 3) }, (_, k) => {
    const back = chance.next() < 0.8 ? chance.whole(1, Math.min(i, 12)) : chance.whole(1, i)
    const draw = chance.next()
    const kind: LinkKind = draw < 0.55 ? 'FS' : draw < 0.72 ? 'SS' : draw < 0.9 ? 'FF' : 'SF'
    const link = { id: `l${i}.${k}`, predecessor: `a${i - back}`, successor: `a${i}`, kind }
    return chance.next() < 0.5 ? link : { ...link, lag: randomLag(chance, wishes) }
  })
}

function randomLag(chance: Random, { grain, calendars }: Wishes): Lag {
  const minutes = grain * chance.whole(-6, 12)
  return calendars.length > 1 && chance.next() < 0.2
    ? { kind: 'elapsed', minutes }
    : { kind: 'working', minutes }
}
