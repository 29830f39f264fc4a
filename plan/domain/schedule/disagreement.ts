import { addMilliseconds, readCivil, type WorkCalendar, workingMinutesBetween } from '@portolan/quantity'
import type { Activity, DateDifference, Schedule } from '../../contract/index.ts'
import type { ComputedDates } from './compute-schedule.ts'

/** Why an activity is not compared at all. */
export function whyNotCompared({ said }: Activity, dates: ComputedDates | undefined): string | undefined {
  if (said.earlyStart === null) return 'never-scheduled'
  return dates === undefined ? 'left-out' : undefined
}

export type ReasonFinder = (activity: Activity) => string

/**
 * What most likely makes our dates others, from what the file says; the first that applies. What the file does not
 * explain is `unexplained`, and said as such.
 */
export function reasonFinder(
  schedule: Schedule,
  clockOf: (activity: Activity) => WorkCalendar,
): ReasonFinder {
  const linked = new Set(schedule.links.flatMap(({ predecessor, successor }) => [predecessor, successor]))
  const driving = new Set(schedule.links.map(({ predecessor }) => predecessor))
  const finishes = new Map(schedule.parts.map(({ id, finish }) => [id, finish]))
  const offCalendar = schedule.activities.some((one) => isOffCalendar(one, clockOf(one)))
  const onTheClock = new Set(
    schedule.links
      .filter(({ lag }) => lag.kind !== 'working')
      .flatMap(({ predecessor, successor }) => [predecessor, successor]),
  )
  return (activity) => {
    const own = ofTheActivity.find(([, applies]) => applies(activity))
    if (own !== undefined) return own[0]
    if (offCalendar) return 'off-calendar'
    const finish = finishes.get(activity.part) ?? null
    if (!driving.has(activity.id) && isStale(activity, finish, clockOf(activity))) return 'stale'
    if (onTheClock.has(activity.id)) return 'lag-format'
    return linked.has(activity.id) ? 'unexplained' : 'not-linked'
  }
}

const ofTheActivity: readonly (readonly [string, (activity: Activity) => boolean])[] = [
  ['manual', ({ manual }) => manual !== null],
  ['inactive', ({ inactive }) => inactive],
  ['external', ({ external }) => external !== null],
  ['completed', ({ actualFinish }) => actualFinish !== null],
  ['levelling-delay', ({ levellingDelay }) => levellingDelay !== 0],
  ['split', ({ splits }) => splits.length > 0],
  ['resource-calendar', ({ onResourceCalendar }) => onResourceCalendar],
  ['in-progress', ({ actualStart }) => actualStart !== null],
  ['level-of-effort', ({ kind }) => kind === 'level-of-effort' || kind === 'hammock'],
]

/** Dates that lie where the calendar of the file itself has no work were not computed on it. */
function isOffCalendar(activity: Activity, clock: WorkCalendar): boolean {
  const { earlyStart, earlyFinish } = activity.said
  if (earlyStart === null || earlyFinish === null || earlyStart === earlyFinish || activity.kind !== 'task') {
    return false
  }
  if (activity.actualStart !== null || activity.manual !== null || activity.elapsed) return false
  const [from, to] = [earlyStart, earlyFinish].map((moment) => readCivil(moment, 'UTC').at)
  if (from === undefined || to === undefined) return false
  const starts = workingMinutesBetween(clock, from, addMilliseconds(from, hour)) > 0
  return !starts || workingMinutesBetween(clock, addMilliseconds(to, -hour), to) === 0
}

const hour = 3_600_000

/** Nothing waits for it, so it may end with the project; a file that says otherwise was not computed anew. */
function isStale(
  { said, constraint, deadline }: Activity,
  finish: Activity['deadline'],
  clock: WorkCalendar,
): boolean {
  if (said.lateFinish === null || finish === null || constraint !== null || deadline !== null) return false
  const [late, end] = [said.lateFinish, finish].map((moment) => readCivil(moment, 'UTC').at)
  return late !== undefined && end !== undefined && workingMinutesBetween(clock, late, end) !== 0
}

const words: Readonly<Record<string, string>> = {
  manual: 'it is scheduled by hand',
  inactive: 'it is inactive',
  external: 'it takes dates from another project',
  completed: 'it is complete, and tools differ in what early and late mean then',
  'levelling-delay': 'levelling put a delay before it',
  split: 'its work is interrupted',
  'resource-calendar': 'it follows the calendars of those who work on it',
  'in-progress': 'it has started, and the rest follows stop and resume dates',
  'level-of-effort': 'it only spans other activities',
  'off-calendar': 'the file’s own dates lie where its calendar has no work',
  stale: 'the file’s late date is not that of its own project finish: the tool had not computed anew',
  'lag-format': 'a lag on the clock or in percent leads to or from it',
  'not-linked': 'nothing is linked to it, so the tool kept the date it had',
  unexplained: 'the file does not tell why',
}

export function reasonInWords(
  reason: string,
  { name, field, said, computed }: Omit<DateDifference, 'reason' | 'sentence'>,
): string {
  const because = words[reason] ?? reason
  return `“${name}”: ${fieldWords[field]} is ${inWords(said)} in the file and ${inWords(computed)} here; ${because}.`
}

const fieldWords: Readonly<Record<DateDifference['field'], string>> = {
  earlyStart: 'the early start',
  earlyFinish: 'the early finish',
  lateStart: 'the late start',
  lateFinish: 'the late finish',
  totalFloat: 'the total float (minutes)',
  critical: '“critical”',
}

function inWords(value: string): string {
  return value
    .replace('T', ' ')
    .replace(/^true$/, 'yes')
    .replace(/^false$/, 'no')
}
