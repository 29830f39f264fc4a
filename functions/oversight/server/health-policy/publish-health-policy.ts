import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import {
  healthPolicyEvents,
  healthPolicyRefusals as refused,
  type HealthPolicyShown,
  type publishHealthPolicy,
} from '../../contract/index.ts'
import { compareLimits } from '../../domain/index.ts'
import { isOneOf } from '../closure/project-people.ts'
import { holdingOf, nextNumber } from './show-health-policy.ts'
import { aboutLimits, requireDraft, takePolicies, told } from './write-health-policy.ts'

/** Nobody publishes what he wrote, by no account of his. The answer to its event computes every standing anew. */
export async function publish(
  call: Call<InputOf<typeof publishHealthPolicy>>,
): Promise<Written<HealthPolicyShown>> {
  const { tx, actor, now, expectedVersion } = call
  const all = await takePolicies(tx, actor.tenantId, expectedVersion)
  const draft = requireDraft(all)
  if (await isOneOf(tx, actor, draft.authors)) throw refuse(refused.ownDraft, {})
  const changes = compareLimits(holdingOf(all), draft.content).length
  if (changes === 0) throw refuse(refused.nothingChanged, {})
  if (draft.reason === '') throw refuse(refused.noReason, {})
  const number = nextNumber(all)
  await tx
    .updateTable('health_policy')
    .set({ state: 'superseded' })
    .where('tenant_id', '=', actor.tenantId)
    .where('state', '=', 'published')
    .execute()
  await tx
    .updateTable('health_policy')
    .set({
      state: 'published',
      number,
      published_by: actor.personId ?? '',
      published_at: now,
      version: expectedVersion + 1,
    })
    .where('id', '=', draft.id)
    .execute()
  return await told(
    call,
    happened(healthPolicyEvents.healthPolicyPublished, aboutLimits(actor.tenantId), { number, changes }),
  )
}
