import { day, officeWeek, type Shift } from '@portolan/quantity'
import {
  type ActivityKind,
  type Constraint,
  type ConstraintKind,
  type Convention,
  type Lag,
  type LinkKind,
  type ScheduleActivity,
  type ScheduleCalendar,
  type ScheduleInput,
  type ScheduleLink,
  type ScheduleProject,
  wallMinute,
  wallText,
} from '../index.ts'

const DAY_SHIFTS: readonly Shift[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]
const ALL_DAY: readonly Shift[] = [{ from: 0, to: 1440 }]
const [mon, tue, wed, thu, fri, , sun] = officeWeek(...DAY_SHIFTS)

export const calendars: readonly ScheduleCalendar[] = [
  { id: 'office', week: officeWeek(...DAY_SHIFTS), exceptions: [] },
  { id: 'six', week: [mon, tue, wed, thu, fri, DAY_SHIFTS, sun], exceptions: [] },
  {
    id: 'always',
    week: [ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY],
    exceptions: [],
  },
  {
    id: 'holiday',
    week: officeWeek(...DAY_SHIFTS),
    exceptions: [{ first: day('2026-01-07'), last: day('2026-01-07'), shifts: [] }],
  },
]

/**
 * Reads a plan as the README writes it. `05T08:00` is 5 January 2026, a Monday.
 *
 *     project P primavera start 05T08:00 data 08T08:00
 *     A 4d started 05T08:00 remaining 2d
 *     B 3d on six snet 08T08:00 : A FS+1d, C SS-50%
 */
export function planOf(text: string): ScheduleInput {
  const projects: ScheduleProject[] = []
  const activities: ScheduleActivity[] = []
  const links: ScheduleLink[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const [left = '', right = ''] = line.split(/ : /)
    const words = left.split(/\s+/)
    if (words[0] === 'project') projects.push(projectOf(words.slice(1)))
    else activities.push(activityOf(words, projects.at(-1)?.id ?? ''))
    for (const tie of right.split(/,\s*/).filter(Boolean)) links.push(linkOf(tie, words[0] ?? ''))
  }
  return { calendars, projects, activities, links }
}

export function moment(text: string): number {
  const at = wallMinute(text.length === 8 ? `2026-01-${text}` : text)
  if (at === undefined) throw new Error(`${text} is no moment`)
  return at
}

export function short(at: number): string {
  const text = wallText(at) ?? String(at)
  return text.startsWith('2026-01-') ? text.slice(8) : text
}

/** '2d' and '4h' are working time, '2ed' is elapsed. */
export function minutesOf(text: string): number {
  const [, count = '', unit = ''] = /^(\d+)(d|h|m|ed|eh)$/.exec(text) ?? []
  const sizes: Record<string, number> = { d: 480, h: 60, m: 1, ed: 1440, eh: 60 }
  if (!(unit in sizes)) throw new Error(`${text} is no duration`)
  return Number(count) * (sizes[unit] ?? 0)
}

type Words = readonly string[]

function projectOf(words: Words): ScheduleProject {
  const after = (word: string): number | undefined => {
    const k = words.indexOf(word)
    return k < 0 ? undefined : moment(words[k + 1] ?? '')
  }
  const convention: Convention = words.includes('primavera') ? 'primavera' : 'microsoft-project'
  return {
    id: words[0] ?? '',
    start: after('start') ?? 0,
    calendar: 'office',
    dataDate: after('data'),
    mustFinish: after('must-finish'),
    finish: after('backward'),
    from: words.includes('backward') ? 'finish' : 'start',
    options: { convention, progress: words.includes('override') ? 'progress-override' : 'retained-logic' },
  }
}

const KINDS: Readonly<Record<string, ActivityKind>> = {
  milestone: 'milestone',
  'start-milestone': 'start-milestone',
  'finish-milestone': 'finish-milestone',
  summary: 'summary',
  loe: 'level-of-effort',
  hammock: 'hammock',
}
const CONSTRAINTS: Readonly<Record<string, ConstraintKind>> = {
  mso: 'must-start-on',
  mfo: 'must-finish-on',
  snet: 'start-no-earlier-than',
  snlt: 'start-no-later-than',
  fnet: 'finish-no-earlier-than',
  fnlt: 'finish-no-later-than',
  mandatory: 'mandatory-start',
}

type Told = { -readonly [K in keyof ScheduleActivity]: ScheduleActivity[K] }

function activityOf(words: Words, project: string): ScheduleActivity {
  const told: Told = { id: words[0] ?? '', project, kind: 'task', duration: 0 }
  for (let k = 1; k < words.length; k++) {
    const word = words[k] ?? ''
    const next = (): string => words[++k] ?? ''
    const constraint = CONSTRAINTS[word]
    const read = READERS[word]
    if (constraint !== undefined) constrain(told, { kind: constraint, at: moment(next()) })
    else if (read !== undefined) read(told, next)
    else if (word in KINDS) told.kind = KINDS[word] ?? 'task'
    else {
      told.duration = minutesOf(word)
      told.elapsed = word.includes('e')
    }
  }
  return told
}

function constrain(told: Told, constraint: Constraint): void {
  if (told.constraint === undefined) told.constraint = constraint
  else told.secondConstraint = constraint
}

const READERS: Readonly<Record<string, (told: Told, next: () => string) => void>> = {
  on: (told, next) => (told.calendar = next()),
  in: (told, next) => (told.parent = next()),
  alap: (told) => constrain(told, { kind: 'as-late-as-possible' }),
  deadline: (told, next) => (told.deadline = moment(next())),
  started: (told, next) => (told.actualStart = moment(next())),
  finished: (told, next) => (told.actualFinish = moment(next())),
  remaining: (told, next) => (told.remaining = minutesOf(next())),
  stop: (told, next) => (told.stop = moment(next())),
  resume: (told, next) => (told.resume = moment(next())),
  manual: (told, next) => (told.manual = { start: moment(next()), finish: moment(next()) }),
  inactive: (told) => (told.inactive = true),
  split: (told, next) => (told.splits = [{ after: minutesOf(next()), pause: minutesOf(next()) }]),
  delay: (told, next) => (told.levellingDelay = minutesOf(next())),
  external: (told, next) => (told.external = { earlyStart: moment(next()) }),
}

function linkOf(tie: string, successor: string): ScheduleLink {
  const [, predecessor = '', kind = 'FS', sign = '+', size = '', calendar] =
    /^(\S+) (FS|SS|FF|SF)(?:([+-])([^@]+)(?:@(\S+))?)?$/.exec(tie) ?? []
  if (predecessor === '') throw new Error(`${tie} is no link`)
  const link = { id: `${predecessor}-${successor}`, predecessor, successor, kind: kind as LinkKind }
  return size === '' ? link : { ...link, lag: lagOf(size, sign === '-' ? -1 : 1, calendar) }
}

function lagOf(size: string, sign: number, calendar: string | undefined): Lag {
  if (size.endsWith('%')) return { kind: 'percent', percent: sign * Number(size.slice(0, -1)) }
  const minutes = sign * minutesOf(size)
  if (size.includes('e')) return { kind: 'elapsed', minutes }
  return calendar === undefined ? { kind: 'working', minutes } : { kind: 'working', minutes, calendar }
}
