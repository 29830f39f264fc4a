import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  healthPolicyEvents,
  healthPolicyRefusals as refused,
  type HealthPolicyShown,
  type nameRuleOwner,
} from '../../contract/index.ts'
import { requirePresent } from '../body/named.ts'
import { showHealthPolicyTo } from './show-health-policy.ts'

/** From now on this person answers for the rule, in every project. */
export async function nameOwner(
  call: Call<InputOf<typeof nameRuleOwner>>,
): Promise<Written<HealthPolicyShown>> {
  const { tx, actor, input, now } = call
  const { rule, ownerId } = input
  if (ownerId !== null) await requireSight(tx, ownerId)
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.tenantId}, 241))`.execute(tx)
  await tx
    .insertInto('health_rule_owner')
    .values({
      tenant_id: actor.tenantId,
      rule,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from health_rule_owner where tenant_id = ${actor.tenantId}::uuid and rule = ${rule})`,
      person_id: ownerId,
      named_by: actor.personId ?? '',
      named_at: now,
    })
    .execute()
  return {
    output: await showHealthPolicyTo(call),
    happening: happened(
      healthPolicyEvents.ruleOwnerNamed,
      { subject: { kind: 'organisation', id: actor.tenantId } },
      { rule, office: ownerId === null },
    ),
  }
}

/** Whoever answers for a rule answers for it in every project. */
async function requireSight(tx: Tx, ownerId: string): Promise<void> {
  const { name } = await requirePresent(tx, ownerId)
  const { rows } = await sql`select 1 from role_grant where person_id = ${ownerId}::uuid
    and scope = 'organisation' and role not in ('administrator', 'auditor') and revoked_at is null and confirmed_at is not null limit 1`.execute(
    tx,
  )
  if (rows.length === 0) throw refuse(refused.cannotAnswer, { name })
}
