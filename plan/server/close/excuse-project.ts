import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { askedItThemselves, type Call, type Written } from '@portolan/platform/operations'
import { closeEvents, closeRefusals, type excuseFromClose, type PeriodClose } from '../../contract/index.ts'
import { takeClosing } from './round-rows.ts'
import { readClose } from './show-close.ts'

/** Excused stays excused when a period is closed again: the reason holds as it did. */
export async function excuse(call: Call<InputOf<typeof excuseFromClose>>): Promise<Written<PeriodClose>> {
  const { tx, actor, input, now } = call
  const { excusedId: projectId, reason } = input
  const { period } = await takeClosing(tx, input.periodId)
  const project = await tx
    .selectFrom('investment')
    .select(['name', 'manager_id'])
    .where('id', '=', projectId)
    .executeTakeFirst()
  if (project === undefined) throw refuse(common.notFound, { kind: 'project' })
  if (
    reason !== null &&
    project.manager_id !== null &&
    (await askedItThemselves(tx, actor, project.manager_id))
  )
    throw refuse(closeRefusals.ownExcuse, {})
  await tx
    .deleteFrom('close_excuse')
    .where('period_id', '=', period.id)
    .where('investment_id', '=', projectId)
    .execute()
  if (reason !== null)
    await tx
      .insertInto('close_excuse')
      .values({
        tenant_id: actor.tenantId,
        period_id: period.id,
        investment_id: projectId,
        reason,
        by_person: actor.personId ?? '',
        at: now,
      })
      .execute()
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  const named = { period: period.name, name: project.name }
  const happening =
    reason === null
      ? happened(closeEvents.closeExcuseEnded, about, named)
      : happened(closeEvents.closeExcused, about, { ...named, reason })
  return { output: await readClose(tx, actor, { periodId: period.id, now }), happening }
}
