import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import type { listStatusReports, StatusReport } from '../../contract/index.ts'
import { readMemory } from './read-memory.ts'
import { reportsOn } from './who-reports.ts'
import { readReports, readWaiting } from './read-reports.ts'

export async function listReports(
  call: Call<InputOf<typeof listStatusReports>>,
): Promise<OutputOf<typeof listStatusReports>> {
  const { tx, input } = call
  const { projectId } = input
  const project = await readProject(tx, projectId)
  return {
    items: (await readReports(tx, projectId)).map(toBrief),
    waiting: await readWaiting(tx, projectId),
    memory: await readMemory(call, projectId, await reportsOn(call, project)),
  }
}

function toBrief(report: StatusReport): OutputOf<typeof listStatusReports>['items'][number] {
  const { id, number, asOf, confirmedBy, confirmedAt, visibleFrom, publishedAt, content } = report
  const { period, steps, thought, typed, found } = content
  const colour = content.ratings.overall
  return {
    id,
    number,
    asOf,
    confirmedAt,
    visibleFrom,
    publishedAt,
    period,
    steps,
    thought,
    typed,
    found,
    colour,
    by: confirmedBy,
  }
}
