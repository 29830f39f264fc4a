import { toNetwork } from '@portolan/plan/domain'
import {
  type Day,
  dayOfInstant,
  type Finding,
  findingOf,
  instant,
  officeWeek,
  told,
} from '@portolan/quantity'
import type { RiskInput } from '@portolan/risk'
import { type ScheduleInput, wallMinute } from '@portolan/schedule'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import type { World } from '../world.ts'
import { isError, readSchedules } from './read-files.ts'
import { RiskFile } from './risk-file.ts'

export type Asked = {
  readonly file: string
  /** A PERT factor on every activity, of a schedule file that says nothing of what is uncertain. */
  readonly range: readonly [low: number, mode: number, high: number] | undefined
  readonly encoding: string | undefined
}

export type ReadRisk =
  | { readonly input: RiskInput; readonly findings: readonly Finding[] }
  | { readonly unread: readonly Finding[] }

type File = z.infer<typeof RiskFile>

/** What a file says of a plan and of what is uncertain about it: JSON, or a schedule file. */
export function readRisk(world: World, asked: Asked): ReadRisk {
  const { file, range } = asked
  const name = path.basename(file)
  const json = parse(file)
  if (json === undefined) return ofSchedule(world, asked, {}, range)
  const read = RiskFile.safeParse(json)
  if (!read.success) {
    const wrong = read.error.issues.map(
      (issue) => `${issue.path.join('.') || 'the file'} ${issue.message.replace(/\.$/, '')}`,
    )
    return { unread: [notRisk(name, wrong.join('; '))] }
  }
  const { data } = read
  if (data.file !== undefined)
    return ofSchedule(world, { ...asked, file: path.resolve(path.dirname(file), data.file) }, data, range)
  if (data.plan === undefined) return { unread: [notRisk(name, 'it has neither "plan" nor "file"')] }
  const input = inputOf(world, { subject: name, schedule: networkOf(data.plan) }, data, range)
  return { input, findings: [] }
}

/** Only what begins like an object is JSON: XML and XER begin otherwise. */
function parse(file: string): unknown {
  const bytes = readFileSync(file)
  const text = bytes
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as unknown
  } catch {
    return null
  }
}

function ofSchedule(world: World, asked: Asked, said: File, range: Asked['range']): ReadRisk {
  const [told] = [...readSchedules(world, [asked.file], asked.encoding)]
  if (told === undefined || 'unread' in told) return { unread: told?.unread ?? [] }
  const { schedule, findings } = told.read
  const about = { subject: told.file, schedule: toNetwork(schedule) }
  return { input: inputOf(world, about, said, range), findings: findings.filter(isError) }
}

type About = Pick<RiskInput, 'subject' | 'schedule'>

function inputOf(world: World, about: About, said: File, range: Asked['range']): RiskInput {
  const { ranges, money, risks, groups, branches, reference, targets } = said
  const finish = targets?.finish === undefined ? undefined : wallMinute(targets.finish)
  return {
    ...about,
    asOf: today(world),
    ranges: ranges ?? (range === undefined ? [] : rangesOf(about.schedule, range)),
    money,
    risks,
    groups,
    branches,
    reference,
    targets: { finish: finish ?? undefined, cost: targets?.cost },
  } as RiskInput
}

function today({ now }: World): Day {
  return dayOfInstant(instant(now()))
}

/** Every activity that has work left. */
function rangesOf(
  plan: ScheduleInput,
  [low, mode, high]: readonly [number, number, number],
): RiskInput['ranges'] {
  return plan.activities
    .filter(
      ({ kind, duration, actualFinish, remaining, inactive, manual }) =>
        kind === 'task' &&
        duration > 0 &&
        actualFinish === undefined &&
        remaining !== 0 &&
        inactive !== true &&
        manual === undefined,
    )
    .map(({ id }) => ({ activity: id, unit: 'factor', distribution: { kind: 'pert', low, mode, high } }))
}

function networkOf({ start, calendars, activities, links = [] }: NonNullable<File['plan']>): ScheduleInput {
  const own = (calendars ?? [officeHours]) as unknown as ScheduleInput['calendars']
  const calendar = own[0]?.id ?? officeHours.id
  return {
    calendars: own.map((each) => ({ ...each, exceptions: each.exceptions ?? [] })),
    projects: [{ id: 'plan', start: wallMinute(start) ?? 0, calendar, options: { convention: 'primavera' } }],
    activities: activities.map(({ id, name, minutes, calendar: named }) => ({
      id,
      ...(name === undefined ? {} : { name }),
      project: 'plan',
      kind: minutes === 0 ? 'finish-milestone' : 'task',
      duration: minutes,
      ...(named === undefined ? {} : { calendar: named }),
    })),
    links: links.map(({ predecessor, successor, kind = 'FS', lagMinutes = 0 }, i) => ({
      id: `link ${i + 1}`,
      predecessor,
      successor,
      kind,
      lag: { kind: 'working', minutes: lagMinutes },
    })),
  }
}

const officeHours = {
  id: 'office',
  week: officeWeek({ from: 480, to: 720 }, { from: 780, to: 1_020 }),
  exceptions: [],
}

function notRisk(file: string, wrong: string): Finding {
  const says = told(
    'file/not-risk',
  )`${{ file }} is no input of risk: ${{ wrong }}. "portolan schema risk" tells the form.`
  return findingOf('error', 'file/not-risk', ['file', file, says])
}
