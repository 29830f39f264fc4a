import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type Activity,
  type reportProgress,
  weekEvents,
  weekRefusals,
  type withdrawProgress,
} from '../../contract/index.ts'
import { isBegun } from '../../domain/index.ts'
import type { PlanParts } from '../plan-parts.ts'
import { readProject } from '../read-projects.ts'
import { refuseHeldReport } from '../schedule/refuse-held-work.ts'
import { openVersion, type OpenVersion } from '../schedule/schedule-versions.ts'
import { endReport, readReport, readWaiting } from './progress-rows.ts'
import { readName } from './read-my-week.ts'

type Reporting = typeof reportProgress
type Withdrawing = typeof withdrawProgress

/** A newer report takes the place of the one that still waits. */
export async function report(
  { tx, actor, input, now }: Call<InputOf<Reporting>>,
  { readFact }: PlanParts,
): Promise<Written<OutputOf<Reporting>>> {
  const { projectId, percent, finishedOn, words } = input
  const personId = actor.personId ?? ''
  const today = now.slice(0, 10)
  const project = await readProject(tx, projectId)
  const open = await openVersion(tx, projectId, undefined)
  const activity = open?.schedule.activities.find(({ id }) => id === input.activity)
  if (open === undefined || activity === undefined) throw refuse(common.notFound, { kind: 'activity' })
  const { key, alike } = await readName(tx, personId)
  if (alike !== 1 || !isAssigned(open, activity, key))
    throw refuse(weekRefusals.notAssigned, { activity: activity.name })
  if (finishedOn !== null && percent !== 100) throw refuse(weekRefusals.notDone, {})
  if (finishedOn !== null && finishedOn > today)
    throw refuse(weekRefusals.finishedAhead, { day: finishedOn, today })
  if (percent > 0 && !isBegun(activity))
    await refuseHeldReport({ tx, now, readFact, projectId }, open.schedule, activity)
  await tx
    .updateTable('progress_report')
    .set({ state: 'withdrawn', ended_by: personId, ended_at: now })
    .where('investment_id', '=', projectId)
    .where('activity_id', '=', activity.id)
    .where('person_id', '=', personId)
    .where('state', '=', 'waiting')
    .execute()
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('progress_report')
    .values({
      tenant_id: actor.tenantId,
      id,
      investment_id: projectId,
      activity_id: activity.id,
      activity_name: activity.name,
      person_id: personId,
      percent,
      finished_on: finishedOn,
      words,
      state: 'waiting',
      reported_at: now,
    })
    .execute()
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  const payload = { project: project.name, activity: activity.name, percent }
  return {
    output: await readReport(tx, { projectId, reportId: id }),
    happening: happened(weekEvents.progressReported, about, payload),
  }
}

function isAssigned({ schedule }: OpenVersion, { id, kind }: Activity, key: string): boolean {
  const mine = new Set(
    schedule.resources.filter(({ name }) => key !== '' && nameKey(name) === key).map((one) => one.id),
  )
  return (
    kind !== 'summary' &&
    schedule.assignments.some(
      ({ activity, resource }) => activity === id && resource !== null && mine.has(resource),
    )
  )
}

export async function withdraw({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<Withdrawing>>): Promise<Written<OutputOf<Withdrawing>>> {
  const { projectId } = input
  const { person, percent, activityName } = await readWaiting(tx, input)
  if (person.id !== actor.personId) throw refuse(weekRefusals.notYourReport, { name: person.name })
  const { name } = await readProject(tx, projectId)
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  return {
    output: await endReport(tx, input, { state: 'withdrawn', by: person.id, now }),
    happening: happened(weekEvents.progressWithdrawn, about, {
      project: name,
      activity: activityName,
      percent,
    }),
  }
}
