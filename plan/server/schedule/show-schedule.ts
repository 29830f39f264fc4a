import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import type { Schedule, ScheduleView } from '../../contract/index.ts'
import { ScheduleCounts, showSchedule } from '../../contract/index.ts'
import { readProject } from '../read-projects.ts'
import { countSchedule, mainPart } from './count-schedule.ts'
import { fewest } from './read-schedule-file.ts'
import { openVersion, readVersions, toVersion } from './schedule-versions.ts'

export const showScheduleUseCases: readonly UseCase[] = [
  reads(showSchedule, async ({ tx, input }) => await readScheduleView(tx, input.projectId, input.number)),
]

/** A project without a schedule has version 0 of one: nothing in it. */
export async function readScheduleView(
  tx: Tx,
  projectId: string,
  number: number | undefined,
): Promise<ScheduleView> {
  const open = await openVersion(tx, projectId, number)
  if (open === undefined) return await noSchedule(tx, projectId)
  const { schedule, computed } = open
  const part = mainPart(schedule)
  const versions = await readVersions(tx, projectId)
  const kept = versions.find((one) => one.number === open.number)
  const last = new Set(computed.finishDrivers)
  const named = schedule.activities.filter(({ id }) => last.has(id))
  const names = new Map(named.map(({ id, name }) => [id, name]))
  return {
    projectId,
    name: part?.name ?? '',
    convention: schedule.convention,
    dataDate: part?.dataDate ?? null,
    start: computed.start,
    finish: computed.finish,
    baselineFinish: baselineFinishOf(schedule),
    minutesPerDay: part?.options.minutesPerDay ?? usualDay,
    currency: schedule.currency,
    counts: kept === undefined ? countSchedule(schedule, computed) : ScheduleCounts.parse(kept.counts),
    calendars: schedule.calendars.map(({ id, name }) => ({ id, name })),
    finishDrivers: computed.finishDrivers.map((id) => ({ id, name: names.get(id) ?? id })),
    findings: fewest(computed.findings),
    versions: versions.map(toVersion),
    run: null,
    version: versions[0]?.number ?? open.number,
  }
}

const usualDay = 480

function baselineFinishOf({ activities }: Schedule): string | null {
  let last: string | null = null
  for (const { kind, inactive, baselines } of activities) {
    if (kind === 'summary' || inactive) continue
    for (const { number, finish } of baselines)
      if (number === 0 && finish !== null && (last === null || finish > last)) last = finish
  }
  return last
}

async function noSchedule(tx: Tx, projectId: string): Promise<ScheduleView> {
  const empty = { calendars: [], resources: [], activities: [], links: [], assignments: [] }
  const schedule: Schedule = { currency: null, convention: 'microsoft-project', parts: [], ...empty }
  const { name } = await readProject(tx, projectId)
  return {
    projectId,
    name,
    convention: schedule.convention,
    dataDate: null,
    start: null,
    finish: null,
    baselineFinish: null,
    minutesPerDay: usualDay,
    currency: null,
    counts: countSchedule(schedule, { dates: new Map() }),
    calendars: [],
    finishDrivers: [],
    findings: [],
    versions: [],
    run: null,
    version: 0,
  }
}
