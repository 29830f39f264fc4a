import { common, happened, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { askedItThemselves, type UseCase, writes } from '@portolan/platform/operations'
import { agreementEvents, agreementRefusals, confirmMilestone, tellMilestone } from '../../contract/index.ts'
import { todayOf } from '../today-of.ts'
import { type StoredAgreement, takeAgreement } from './agreement-rows.ts'
import { readAgreement } from './show-agreement.ts'

export const milestoneUseCases: readonly UseCase[] = [
  writes(tellMilestone, async ({ tx, actor, input, now }) => {
    const { milestone, agreement } = await takeMilestone(tx, input.milestoneId)
    if (milestone.investment_id !== input.projectId) throw refuse(common.notFound, { kind: 'milestone' })
    const { number, id } = agreement
    if (milestone.state !== 'open')
      throw refuse(agreementRefusals.milestoneNotOpen, { state: milestone.state })
    if (input.day > todayOf(now)) throw refuse(agreementRefusals.reachedLater, { day: input.day })
    await tx
      .updateTable('agreement_milestone')
      .set({
        state: 'told',
        reached_day: input.day,
        evidence: input.evidence,
        told_by: actor.personId ?? '',
        told_at: now,
        reason: '',
      })
      .where('id', '=', milestone.id)
      .execute()
    const happening = happened(
      agreementEvents.milestoneTold,
      { subject: { kind: 'agreement', id }, projectId: input.projectId },
      { number, name: milestone.name, day: input.day },
    )
    return { output: await readAgreement(tx, id, todayOf(now)), happening }
  }),
  writes(confirmMilestone, async ({ tx, actor, input, now }) => {
    const { milestone, agreement } = await takeMilestone(tx, input.milestoneId)
    const { number, id, manager_id: earner } = agreement
    const { told_by: teller } = milestone
    if (milestone.state !== 'told' || teller === null) throw refuse(agreementRefusals.milestoneNotTold, {})
    for (const one of [teller, earner])
      if (one !== null && (await askedItThemselves(tx, actor, one)))
        throw refuse(agreementRefusals.ownMilestone, {})
    await tx
      .updateTable('agreement_milestone')
      .set(
        input.confirmed
          ? { state: 'reached', confirmed_by: actor.personId ?? '', confirmed_at: now }
          : {
              state: 'open',
              told_by: null,
              told_at: null,
              reached_day: null,
              evidence: '',
              reason: input.reason,
            },
      )
      .where('id', '=', milestone.id)
      .execute()
    const happening = happened(
      agreementEvents.milestoneConfirmed,
      { subject: { kind: 'agreement', id }, projectId: milestone.investment_id ?? undefined },
      { number, name: milestone.name, confirmed: input.confirmed },
    )
    return { output: await readAgreement(tx, id, todayOf(now)), happening }
  }),
]

type HeldMilestone = {
  readonly id: string
  readonly investment_id: string | null
  readonly name: string
  readonly state: string
  readonly told_by: string | null
}

/** With its agreement, which is held first, until the transaction ends. */
async function takeMilestone(
  tx: Tx,
  milestoneId: string,
): Promise<{ readonly milestone: HeldMilestone; readonly agreement: StoredAgreement }> {
  const place = await tx
    .selectFrom('agreement_milestone')
    .select('agreement_id')
    .where('id', '=', milestoneId)
    .executeTakeFirst()
  if (place === undefined) throw refuse(common.notFound, { kind: 'milestone' })
  const agreement = await takeAgreement(tx, place.agreement_id)
  const milestone = await tx
    .selectFrom('agreement_milestone')
    .select(['id', 'investment_id', 'name', 'state', 'told_by'])
    .where('id', '=', milestoneId)
    .forUpdate()
    .executeTakeFirst()
  if (milestone === undefined) throw refuse(common.notFound, { kind: 'milestone' })
  return { milestone, agreement }
}
