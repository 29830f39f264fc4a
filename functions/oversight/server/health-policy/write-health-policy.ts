import { common, happened, type Happening, type InputOf, refuse } from '@portolan/contract'
import type { HealthPolicy } from '@portolan/health'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type dropHealthPolicy,
  healthPolicyEvents,
  healthPolicyRefusals as refused,
  type HealthPolicyShown,
  type writeHealthPolicy,
} from '../../contract/index.ts'
import { compareLimits, isFault, type LimitFault, setLimits, setWeights } from '../../domain/index.ts'
import { readPolicies, readPolicyVersion, type StoredPolicy } from './read-limits.ts'
import { holdingOf, nextNumber, showHealthPolicyTo } from './show-health-policy.ts'

/** The first edit draws the draft from what holds; whoever wrote in it does not publish it. */
export async function write(
  call: Call<InputOf<typeof writeHealthPolicy>>,
): Promise<Written<HealthPolicyShown>> {
  const { tx, actor, input, now, expectedVersion } = call
  const all = await takePolicies(tx, actor.tenantId, expectedVersion)
  const draft = all.find(({ state }) => state === 'draft')
  const content = edited(draft?.content ?? holdingOf(all), input)
  const author = actor.personId ?? ''
  const values = {
    content: JSON.stringify(content),
    reason: input.reason ?? draft?.reason ?? '',
    authors: [...new Set([...(draft?.authors ?? []), author])],
    written_at: now,
    version: expectedVersion + 1,
  }
  if (draft === undefined)
    await tx
      .insertInto('health_policy')
      .values({ tenant_id: actor.tenantId, id: uuidv7(Date.parse(now)), state: 'draft', ...values })
      .execute()
  else await tx.updateTable('health_policy').set(values).where('id', '=', draft.id).execute()
  const changes = compareLimits(holdingOf(all), content).length
  return await told(
    call,
    happened(healthPolicyEvents.healthPolicyDrafted, aboutLimits(actor.tenantId), {
      next: nextNumber(all),
      changes,
    }),
  )
}

export async function drop(
  call: Call<InputOf<typeof dropHealthPolicy>>,
): Promise<Written<HealthPolicyShown>> {
  const { tx, actor, expectedVersion } = call
  const all = await takePolicies(tx, actor.tenantId, expectedVersion)
  const draft = requireDraft(all)
  await tx
    .updateTable('health_policy')
    .set({ state: 'dropped', version: expectedVersion + 1 })
    .where('id', '=', draft.id)
    .execute()
  return await told(
    call,
    happened(healthPolicyEvents.healthPolicyDropped, aboutLimits(actor.tenantId), { next: nextNumber(all) }),
  )
}

/** One edit at a time, and each of what its author has read. */
export async function takePolicies(
  tx: Tx,
  tenantId: string,
  expectedVersion: number,
): Promise<readonly StoredPolicy[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 241))`.execute(tx)
  const current = await readPolicyVersion(tx, tenantId)
  if (current !== expectedVersion)
    throw refuse(common.stale, { kind: 'policy', yours: expectedVersion, current })
  return await readPolicies(tx, tenantId)
}

export function requireDraft(all: readonly StoredPolicy[]): StoredPolicy {
  const draft = all.find(({ state }) => state === 'draft')
  if (draft === undefined) throw refuse(refused.noDraft, {})
  return draft
}

export function aboutLimits(tenantId: string): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'organisation', id: tenantId } }
}

export async function told(
  call: Pick<Call<unknown>, 'tx' | 'actor'>,
  happening: Happening,
): Promise<Written<HealthPolicyShown>> {
  return { output: await showHealthPolicyTo(call), happening }
}

function edited(
  policy: HealthPolicy,
  { limits, weights }: Pick<InputOf<typeof writeHealthPolicy>, 'limits' | 'weights'>,
): HealthPolicy {
  const limited = setLimits(policy, limits)
  if (isFault(limited)) throw refuseFault(limited)
  const weighed = setWeights(limited, weights)
  if (isFault(weighed)) throw refuseFault(weighed)
  return weighed
}

function refuseFault(found: LimitFault): Error {
  switch (found.fault) {
    case 'no-such-line':
      return refuse(refused.noSuchLine, found)
    case 'out-of-bounds':
      return refuse(refused.outOfBounds, found)
    case 'wrong-order':
      return refuse(refused.wrongOrder, found)
    case 'needs-off-track':
      return refuse(refused.needsOffTrack, found)
    case 'only-warns':
      return refuse(refused.onlyWarns, found)
    case 'no-weight':
      return refuse(refused.noWeight, {})
  }
}
