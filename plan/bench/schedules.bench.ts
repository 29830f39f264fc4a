import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Activity, Schedule } from '@portolan/plan/contract'
import { clocksOf, comparedFields, computeSchedule, differencesOf, reasonFinder } from '@portolan/plan/domain'
import { openSchedule } from '@portolan/plan/server'

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const folders = ['msproject-schedules/mpxj', 'msproject-schedules/other', 'p6-schedules', 'p6-schedules/mpxj']
const GOAL_OTHERS = 0.98

/** What a miss of these reasons says of the file, not of us: it contradicts itself. */
const ofTheFile = new Set(['off-calendar', 'stale'])

type Tally = { compared: number; equal: number; ofTheFile: number }
type Totals = { readonly linked: Tally; readonly others: Tally; readonly reasons: Map<string, number> }

/**
 * Our dates against those of the tools that wrote the files, in working time, file by file: activities, linked ones,
 * those that a flag of the file takes out, and how many are equal in each of six fields.
 */
export function bench(): number {
  if (!existsSync(data)) {
    process.stdout.write(
      'schedules against their tools\nreached    not measured: ../shared/data is not there\n',
    )
    return 1
  }
  const none = (): Tally => ({ compared: 0, equal: 0, ofTheFile: 0 })
  const totals: Totals = { linked: none(), others: none(), reasons: new Map() }
  const lines = folders.flatMap((folder) =>
    schedulesIn(folder).map((file) => compareFile(path.join(data, folder, file), totals)),
  )
  const { linked, others, reasons } = totals
  const share = others.equal / Math.max(1, others.compared - others.ofTheFile)
  process.stdout.write(
    [
      'schedules against the tools that made them',
      ...lines,
      `goal       all linked, automatic, unfinished activities equal; ${GOAL_OTHERS * 100} % of the others`,
      `reached    ${linked.equal} of ${linked.compared - linked.ofTheFile} linked; ${others.equal} of ${others.compared - others.ofTheFile} others (${(share * 100).toFixed(1)} %); ${linked.ofTheFile + others.ofTheFile} more in files that contradict themselves`,
      `reference  reasons of all misses: ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ') || 'none'}`,
      '',
    ].join('\n'),
  )
  return linked.equal === linked.compared - linked.ofTheFile && share >= GOAL_OTHERS ? 0 : 1
}

function schedulesIn(folder: string): readonly string[] {
  return readdirSync(path.join(data, folder))
    .filter((name) => /\.(xml|xer|pmxml)$/i.test(name))
    .toSorted()
}

function compareFile(file: string, totals: Totals): string {
  const name = path.relative(data, file)
  const read = openSchedule(readFileSync(file), { name: path.basename(file) })
  if ('unread' in read) return `  ${name}: not read: ${read.unread.map(({ sentence }) => sentence).join(' ')}`
  const { schedule } = read
  const computed = computeSchedule(schedule)
  const clockOf = clocksOf(schedule)
  const reasonOf = reasonFinder(schedule, clockOf)
  const linkedIds = new Set(schedule.links.flatMap(({ predecessor, successor }) => [predecessor, successor]))
  const equalIn = new Map(comparedFields.map((field) => [field, 0]))
  const misses = new Map<string, number>()
  let compared = 0
  for (const activity of schedule.activities) {
    const dates = computed.dates.get(activity.id)
    if (activity.said.earlyStart === null || dates === undefined) continue
    compared += 1
    const found = differencesOf(activity, dates, clockOf)
    const differing = new Set(found.map(({ field }) => field))
    for (const field of comparedFields)
      if (!differing.has(field)) equalIn.set(field, (equalIn.get(field) ?? 0) + 1)
    const tally =
      linkedIds.has(activity.id) && excludedBy(activity) === undefined ? totals.linked : totals.others
    tally.compared += 1
    if (found.length === 0) {
      tally.equal += 1
      continue
    }
    const reason = reasonOf(activity)
    if (ofTheFile.has(reason)) tally.ofTheFile += 1
    totals.reasons.set(reason, (totals.reasons.get(reason) ?? 0) + 1)
    misses.set(reason, (misses.get(reason) ?? 0) + 1)
  }
  return line(name, schedule, { linked: linkedIds.size, compared, equalIn, misses })
}

/** The flag in the file that takes an activity out of the network's own computation. */
function excludedBy(activity: Activity): string | undefined {
  if (activity.manual !== null) return 'manual'
  if (activity.inactive) return 'inactive'
  if (activity.external !== null) return 'external'
  if (activity.actualFinish !== null) return 'completed'
  if (activity.levellingDelay !== 0) return 'levelling delay'
  if (activity.kind === 'summary') return 'summary'
  if (activity.kind === 'level-of-effort' || activity.kind === 'hammock') return 'level of effort'
  return undefined
}

type Counts = {
  readonly linked: number
  readonly compared: number
  readonly equalIn: ReadonlyMap<string, number>
  readonly misses: ReadonlyMap<string, number>
}

function line(name: string, { activities }: Schedule, { linked, compared, equalIn, misses }: Counts): string {
  const flags = new Map<string, number>()
  for (const activity of activities) {
    const flag = excludedBy(activity)
    if (flag !== undefined) flags.set(flag, (flags.get(flag) ?? 0) + 1)
  }
  const list = (of: ReadonlyMap<string, number>): string =>
    [...of].map(([word, n]) => `${word} ${n}`).join(', ')
  return [
    `  ${name}: ${activities.length} activities, ${linked} linked`,
    ...(flags.size > 0 ? [`out by flag: ${list(flags)}`] : []),
    compared === 0 ? 'never scheduled' : `equal of ${compared}: ${list(equalIn)}`,
    ...(misses.size > 0 ? [`misses: ${list(misses)}`] : []),
  ].join('; ')
}
