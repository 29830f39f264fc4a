import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { openVersion, readProject, readScheduleVersions } from '@portolan/plan/server'
import { day, type Day } from '@portolan/quantity'
import { listMilestoneSlips } from '../../contract/index.ts'
import { judgedParts, milestoneSlips, type ToldVersion } from '../../domain/index.ts'

/** Two years of monthly reports; older ones stand in the versions of the plan. */
const mostReports = 24

export const listMilestoneSlipsUseCase: UseCase = reads(listMilestoneSlips, async ({ tx, input }) => {
  const { projectId } = input
  await readProject(tx, projectId)
  const reports = await readReports(tx, projectId)
  const told: ToldVersion[] = []
  for (const { number, day: on } of reports) {
    const open = await openVersion(tx, projectId, number)
    const [part] = open === undefined ? [] : judgedParts(open.schedule)
    if (open !== undefined && part !== undefined) told.push({ version: number, day: on, ...open, part })
  }
  return {
    projectId,
    version: told.at(-1)?.version ?? 0,
    days: told.map(({ day: on }) => on),
    items: [...milestoneSlips(told)],
  }
})

type Report = { readonly number: number; readonly day: Day }

/** The last version of each day to which progress was told, oldest first; without a data date, of the day it came in. */
async function readReports(tx: Tx, projectId: string): Promise<readonly Report[]> {
  const versions = await readScheduleVersions(tx, projectId)
  const newestOf = new Map<string, Report>()
  for (const { number, data_date: dataDate, created_at: createdAt } of versions) {
    const on = (dataDate ?? createdAt).slice(0, 10)
    if (!newestOf.has(on)) newestOf.set(on, { number, day: day(on) })
  }
  return [...newestOf.values()].slice(0, mostReports).toSorted((one, other) => one.number - other.number)
}
