import { type Day, officeWeek, random } from '@portolan/quantity'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type ActivityDates,
  calendarAxis,
  schedule,
  type ScheduleInput,
  wallMinute,
  wallText,
} from '../index.ts'

const COUNT = 1_000
const GOAL_TIMES = 10
const ROUNDS = 15
const START = '2026-11-16T08:00'

/** A thousand activities of whole days, finish to start on one calendar, here and by TaskJuggler: dates and time. */
export function bench(): number {
  const network = plainNetwork()
  const ours = schedule(network).result.activities
  const spent = Array.from({ length: ROUNDS }, () => cpuOf(() => schedule(network))).toSorted((a, b) => a - b)
  const median = spent[Math.floor(ROUNDS / 2)] ?? Number.NaN
  const theirs = byTaskJuggler(network)
  const title = `dates, float and drivers of ${COUNT} activities with two finish-to-start links each`
  if (theirs === undefined) {
    process.stdout.write(
      `${title}\ngoal       the dates of TaskJuggler in a tenth of its time\nreached    ${median.toFixed(1)} ms of CPU; not compared\nreference  TaskJuggler (tj3) is not installed: apt-get install tj3\n`,
    )
    return 0
  }
  const others = ours.filter((one) => !isSame(one, theirs.dates.get(one.id), network))
  process.stdout.write(
    [
      title,
      `goal       the dates of TaskJuggler in a tenth of its time`,
      `reached    ${ours.length - others.length} of ${COUNT} equal in start and finish; ${median.toFixed(1)} ms of CPU`,
      `reference  ${theirs.milliseconds.toFixed(0)} ms of CPU (${theirs.version}, same run, reading and report included: ${(theirs.milliseconds / median).toFixed(0)} times)`,
      ...others
        .slice(0, 5)
        .map((one) => `  ${told(one)}; TaskJuggler: ${theirs.dates.get(one.id)?.join(' to ')}`),
      '',
    ].join('\n'),
  )
  return others.length === 0 && median * GOAL_TIMES <= theirs.milliseconds ? 0 : 1
}

function plainNetwork(): ScheduleInput {
  const chance = random('taskjuggler')
  const places = Array.from({ length: COUNT }, (_, at) => at)
  return {
    calendars: [
      {
        id: 'office',
        week: officeWeek({ from: 480, to: 720 }, { from: 780, to: 1_020 }),
        exceptions: holidays,
      },
    ],
    projects: [
      {
        id: 'p',
        start: wallMinute(START) ?? 0,
        calendar: 'office',
        options: { convention: 'microsoft-project' },
      },
    ],
    activities: places.map((at) => ({
      id: `t${at}`,
      project: 'p',
      kind: 'task',
      duration: 60 * chance.whole(1, 60),
    })),
    links: places.slice(1).flatMap((at) =>
      [
        ...new Set([chance.whole(Math.max(0, at - 40), at - 1), chance.whole(Math.max(0, at - 40), at - 1)]),
      ].map((from) => ({
        id: `${from}-${at}`,
        predecessor: `t${from}`,
        successor: `t${at}`,
        kind: 'FS' as const,
      })),
    ),
  }
}

const holidays = [
  { first: '2026-12-24' as Day, last: '2027-01-03' as Day, shifts: [] },
  { first: '2027-05-03' as Day, last: '2027-05-03' as Day, shifts: [] },
]

type Theirs = {
  readonly version: string
  readonly milliseconds: number
  /** Start and finish by id. */
  readonly dates: ReadonlyMap<string, readonly string[]>
}

/** Undefined where it is not installed. */
function byTaskJuggler(network: ScheduleInput): Theirs | undefined {
  const version = spawnSync('tj3', ['--version'], { encoding: 'utf8' })
  if (version.error !== undefined) return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-tj3-'))
  try {
    writeFileSync(path.join(folder, 'plan.tjp'), planText(network))
    const run = spawnSync('sh', ['-c', 'tj3 --silent plan.tjp; times'], { cwd: folder, encoding: 'utf8' })
    const [, user = '', system = ''] = /(\S+) (\S+)\s*$/.exec(run.stdout) ?? []
    const table = readFileSync(path.join(folder, 'dates.csv'), 'utf8').trim().split('\n').slice(1)
    return {
      version: version.stdout.trim().split('\n')[0] ?? 'TaskJuggler',
      milliseconds: millisecondsOf(user) + millisecondsOf(system),
      dates: new Map(table.map((line) => datesOf(line))),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function planText({ activities, links }: ScheduleInput): string {
  const before = new Map<string, string[]>()
  for (const { predecessor, successor } of links)
    before.set(successor, [...(before.get(successor) ?? []), predecessor])
  const tasks = activities.map(({ id, duration }) => {
    const after = before.get(id) ?? []
    return `task ${id} "${id}" { length ${duration / 60}h ${after.length === 0 ? '' : `depends ${after.join(', ')}`} }`
  })
  return `project p "Plan" ${START.slice(0, 10)}-08:00 +20y {
  timezone "UTC"
  timingresolution 60 min
  timeformat "%Y-%m-%dT%H:%M"
  dailyworkinghours 8
  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00
  workinghours sat, sun off
}
leaves holiday "Winter" 2026-12-24 - 2027-01-04
leaves holiday "Spring" 2027-05-03 - 2027-05-04
${tasks.join('\n')}
taskreport dates "dates" { formats csv columns id, start, end }
`
}

function datesOf(line: string): readonly [string, readonly string[]] {
  const [id = '', start = '', finish = ''] = line.replaceAll('"', '').split(';')
  return [id, [start, finish]]
}

/** As the shell tells it: 1m2.345s. */
function millisecondsOf(text: string): number {
  const [, minutes = '0', seconds = '0'] = /(\d+)m([\d.]+)s/.exec(text) ?? []
  return Number(minutes) * 60_000 + Number(seconds) * 1_000
}

/** In working time: the end of a day and the start of the next one are the same. */
function isSame(
  { earlyStart, earlyFinish }: ActivityDates,
  theirs: readonly string[] | undefined,
  { calendars }: ScheduleInput,
): boolean {
  const [calendar] = calendars
  if (calendar === undefined || theirs === undefined) return false
  const axis = calendarAxis(calendar, [])
  return [earlyStart, earlyFinish].every(
    (at, n) => axis.work(at) === axis.work(wallMinute(theirs[n] ?? '') ?? Number.NaN),
  )
}

function told({ id, earlyStart, earlyFinish }: ActivityDates): string {
  return `${id}: ${wallText(earlyStart)} to ${wallText(earlyFinish)}`
}

function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
