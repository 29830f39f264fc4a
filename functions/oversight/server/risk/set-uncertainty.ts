import { common, happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { riskEvents, riskRefusals, type setUncertainty, type Uncertainty } from '../../contract/index.ts'
import { readUncertainty } from './risk-rows.ts'

export async function setWhole({
  tx,
  actor,
  input,
  expectedVersion,
}: Call<InputOf<typeof setUncertainty>>): Promise<Written<Uncertainty>> {
  const { projectId, ...ranges } = input
  await readProject(tx, projectId)
  const { low, likely, high } = ranges
  if (low > likely || likely > high) throw refuse(riskRefusals.rangeOutOfOrder, {})
  const before = await readUncertainty(tx, projectId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'uncertainty', yours: expectedVersion, current: before.version })
  const set = { ...ranges, version: before.version + 1 }
  await tx
    .insertInto('plan_uncertainty')
    .values({ tenant_id: actor.tenantId, investment_id: projectId, ...set })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'investment_id']).doUpdateSet(set))
    .execute()
  const about = { subject: { kind: 'investment', id: projectId }, projectId }
  return {
    output: await readUncertainty(tx, projectId),
    happening: happened(riskEvents.uncertaintySet, about, { low, likely, high }),
  }
}
