import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import {
  askedItThemselves,
  type Call,
  heldRoleBefore,
  type Known,
  type Written,
} from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type askWaiver,
  closeEvents,
  closeRefusals,
  type decideWaiver,
  permissions,
  type PeriodClose,
} from '../../contract/index.ts'
import { openClose } from './open-close.ts'
import { takeClosing } from './round-rows.ts'
import { readClose, todayOf } from './show-close.ts'
import { ruleOf, wordsOf } from './tick-item.ts'
import { takeWaiver } from './waiver-rows.ts'

/** Asked by one who closes periods; all others who do so are told. */
export async function ask(call: Call<InputOf<typeof askWaiver>>): Promise<Written<PeriodClose>> {
  const { tx, actor, input, now } = call
  const { period, round } = await takeClosing(tx, input.periodId)
  // Two who ask for the same at once come one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${period.id}:waivers`}, 2))`.execute(tx)
  const rule = await ruleOf(tx, input.itemKey)
  const { items, waivers } = await openClose(tx, period, todayOf(now))
  const isOpen = items.some(({ rule: { key }, state }) => key === rule.key && state === 'open')
  if (!isOpen || waivers.get(rule.key)?.state === 'asked') throw refuse(closeRefusals.nothingToWaive, {})
  await tx
    .insertInto('close_waiver')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      period_id: period.id,
      round,
      item_key: rule.key,
      reason: input.reason,
      asked_by: actor.personId ?? '',
      asked_at: now,
      state: 'asked',
    })
    .execute()
  const happening = happened(
    closeEvents.closeWaiverAsked,
    { subject: { kind: 'period', id: period.id } },
    { period: period.name, item: wordsOf(rule), reason: input.reason, tell: [...(await readClosers(tx))] },
  )
  return { output: await readClose(tx, actor, { periodId: period.id, now }), happening }
}

export async function decide(call: Call<InputOf<typeof decideWaiver>>): Promise<Written<PeriodClose>> {
  const { tx, actor, input, now } = call
  const waiver = await takeWaiver(tx, input.waiverId)
  if (waiver === undefined) throw refuse(common.notFound, { kind: 'waiver' })
  const { period } = await takeClosing(tx, waiver.periodId)
  if (waiver.state !== 'asked') throw refuse(closeRefusals.waiverDecided, { by: waiver.decidedBy ?? '' })
  await refuseOwn(tx, actor, { by: waiver.askerId, at: waiver.askedAt })
  await tx
    .updateTable('close_waiver')
    .set({
      state: input.granted ? 'granted' : 'refused',
      words: input.words,
      decided_by: actor.personId ?? '',
      decided_at: now,
    })
    .where('id', '=', waiver.id)
    .execute()
  const happening = happened(
    closeEvents.closeWaiverDecided,
    { subject: { kind: 'period', id: period.id } },
    {
      period: period.name,
      item: wordsOf(await ruleOf(tx, waiver.itemKey)),
      granted: input.granted,
      tell: [waiver.askerId],
    },
  )
  return { output: await readClose(tx, actor, { periodId: period.id, now }), happening }
}

async function refuseOwn(
  tx: Tx,
  actor: Known,
  asked: { readonly by: string; readonly at: string },
): Promise<void> {
  if (await askedItThemselves(tx, actor, asked.by)) throw refuse(closeRefusals.ownWaiver, {})
  if (!(await heldRoleBefore(tx, actor, { at: asked.at, roles: permissions.closePeriods.roles })))
    throw refuse(closeRefusals.rightTooYoung, {})
}

async function readClosers(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('scope', '=', 'organisation')
    .where('role', 'in', [...permissions.closePeriods.roles])
    .where('revoked_at', 'is', null)
    .where('confirmed_at', 'is not', null)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
