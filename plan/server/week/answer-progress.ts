import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { day } from '@portolan/quantity'
import {
  type acceptProgress,
  type ProgressReport,
  type refuseProgress,
  weekEvents,
  weekRefusals,
} from '../../contract/index.ts'
import { progressEdit } from '../../domain/index.ts'
import type { PlanParts } from '../plan-parts.ts'
import { readProject } from '../read-projects.ts'
import { addEdits } from '../schedule/add-edits.ts'
import { openVersion } from '../schedule/schedule-versions.ts'
import { endReport, readWaiting } from './progress-rows.ts'

type Accepting = typeof acceptProgress
type Refusing = typeof refuseProgress

/** Nobody answers what they reported, through whosever eyes they look. */
async function readOfOther({
  tx,
  actor,
  input,
}: Call<InputOf<Accepting> | InputOf<Refusing>>): Promise<ProgressReport> {
  const report = await readWaiting(tx, input)
  if (report.person.id === actor.personId || report.person.id === actor.throughId)
    throw refuse(weekRefusals.ownReport, {})
  return report
}

/** The plan changes by the same edits as anybody's, in the same transaction as the answer. */
export async function accept(
  call: Call<InputOf<Accepting>>,
  { readFact }: PlanParts,
): Promise<Written<OutputOf<Accepting>>> {
  const { tx, actor, input, now } = call
  const { projectId } = input
  const { activity, activityName, percent, finishedOn, reportedAt, person } = await readOfOther(call)
  const open = await openVersion(tx, projectId, undefined)
  const line = open?.schedule.activities.find(({ id }) => id === activity)
  if (open === undefined || line === undefined)
    throw refuse(weekRefusals.activityGone, { activity: activityName })
  const told = {
    percent,
    finishedOn: finishedOn === null ? null : day(finishedOn),
    day: day(reportedAt.slice(0, 10)),
  }
  const edits = [progressEdit(line, open.computed.dates.get(activity), told)]
  const { name, number } = await addEdits(
    { tx, tenantId: actor.tenantId, now, readFact },
    {
      projectId,
      edits,
      by: actor.personId ?? '',
      expected: open.number,
      source: `Progress reported by ${person.name}`,
    },
  )
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  const payload = { project: name, activity: activityName, percent, by: person.name, number }
  return {
    output: await endReport(tx, input, { state: 'accepted', by: actor.personId ?? '', now, number }),
    happening: happened(weekEvents.progressAccepted, about, payload),
  }
}

export async function refuseReport(call: Call<InputOf<Refusing>>): Promise<Written<OutputOf<Refusing>>> {
  const { tx, actor, input, now } = call
  const { projectId, because } = input
  const { activityName, percent, person } = await readOfOther(call)
  const { name } = await readProject(tx, projectId)
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  const payload = { project: name, activity: activityName, percent, by: person.name }
  return {
    output: await endReport(tx, input, { state: 'refused', by: actor.personId ?? '', now, because }),
    happening: happened(weekEvents.progressRefused, about, payload),
  }
}
