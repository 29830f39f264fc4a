import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { addDays, type Day, day } from '@portolan/quantity'
import { type dismissFault, faultEvents, faultRefusals, type restoreFault } from '../../contract/index.ts'

type Dismissing = typeof dismissFault
type Restoring = typeof restoreFault

export async function dismiss({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<Dismissing>>): Promise<Written<OutputOf<Dismissing>>> {
  const { projectId, rule, because, until } = input
  const today = day(now.slice(0, 10))
  const project = await readProject(tx, projectId)
  const [first, last] = [addDays(today, 1), addDays(today, 366)]
  if ((until as Day) < first || (until as Day) > last)
    throw refuse(faultRefusals.untilOver, { until, first, last })
  const standing = await tx
    .selectFrom('data_fault_dismissal as d')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.dismissed_by'),
    )
    .select(['d.id', 'd.until_day', 'p.name'])
    .where('d.rule', '=', rule)
    .where('d.subject_id', '=', projectId)
    .where('d.ended_at', 'is', null)
    .executeTakeFirst()
  if (standing !== undefined && standing.until_day > today)
    throw refuse(faultRefusals.dismissedAlready, { by: standing.name, until: standing.until_day })
  if (standing !== undefined)
    await tx
      .updateTable('data_fault_dismissal')
      .set({ ended_at: now })
      .where('id', '=', standing.id)
      .execute()
  const id = uuidv7(Date.parse(now))
  const personId = actor.personId ?? ''
  await tx
    .insertInto('data_fault_dismissal')
    .values({
      tenant_id: actor.tenantId,
      id,
      rule,
      subject_kind: 'project',
      subject_id: projectId,
      project_id: projectId,
      because,
      until_day: until,
      dismissed_by: personId,
      dismissed_at: now,
    })
    .execute()
  const { name } = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  const payload = { project: project.name, rule, because, until }
  return {
    output: { id, because, until, by: name, at: now },
    happening: happened(faultEvents.faultDismissed, about, payload),
  }
}

export async function restore({
  tx,
  input,
  now,
}: Call<InputOf<Restoring>>): Promise<Written<OutputOf<Restoring>>> {
  const { projectId, dismissalId } = input
  const project = await readProject(tx, projectId)
  const row = await tx
    .updateTable('data_fault_dismissal')
    .set({ ended_at: now })
    .where('id', '=', dismissalId)
    .where('project_id', '=', projectId)
    .where('ended_at', 'is', null)
    .returning('rule')
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'dismissal' })
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  return {
    output: { done: true },
    happening: happened(faultEvents.faultRestored, about, { project: project.name, rule: row.rule }),
  }
}
