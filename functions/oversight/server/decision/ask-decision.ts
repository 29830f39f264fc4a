import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type askDecision,
  askingRefusals,
  decisionEvents,
  type Impact,
  type Stood,
  statuses,
} from '../../contract/index.ts'
import { moveFrom } from '../../domain/index.ts'
import type { DecisionParts } from './parts.ts'
import { readAsked } from './people-asked.ts'
import { routeDecision } from './route-decision.ts'
import { showDecisionTo } from './show-decision.ts'
import { readForEdit, updateDecision } from './stored-decision.ts'
import { type TriedOption, tryOptions } from './try-options.ts'

type Op = typeof askDecision

/** Tries every option, keeps what that told, and hands the question to whoever may decide it. */
export async function ask(parts: DecisionParts, call: Call<InputOf<Op>>): Promise<Written<OutputOf<Op>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { tenantId, personId } = actor
  const decision = await readForEdit(tx, input.decisionId, expectedVersion)
  const { id, number, question } = decision
  const state = moveFrom(decision.state, 'ask')
  if (state === undefined) throw refuse(askingRefusals.notDraft, { number })
  const impacts = await keepImpacts(tx, id, await tryOptions(parts, call, decision))
  const routed = await routeDecision({ tx, tenantId, now, decision }, impacts)
  const { bodyId: decider_body_id, personId: decider_person_id, steps } = routed
  const stood = await readStood(call, decision.project_id)
  await updateDecision(
    tx,
    { tenantId, personId, now },
    {
      decision,
      set: {
        state,
        asked_at: now,
        decider_person_id,
        decider_body_id,
        route: JSON.stringify(steps),
        stood: stood && JSON.stringify(stood),
      },
    },
  )
  const about = { subject: { kind: 'decision', id }, projectId: decision.project_id ?? undefined }
  const tell = await readAsked(tx, { ...decision, decider_body_id, decider_person_id }, now.slice(0, 10))
  const payload = { number, question, decider: routed.name, tell: [...tell] }
  return {
    output: await showDecisionTo(call, id),
    happening: happened(decisionEvents.decisionAsked, about, payload),
  }
}

async function keepImpacts(
  tx: Tx,
  decisionId: string,
  tried: readonly TriedOption[],
): Promise<readonly Impact[]> {
  for (const { number, impact } of tried)
    await tx
      .updateTable('decision_option')
      .set({ impact: JSON.stringify(impact) })
      .where('decision_id', '=', decisionId)
      .where('number', '=', number)
      .execute()
  return tried.map(({ impact }) => impact)
}

async function readStood({ tx }: Call<InputOf<Op>>, projectId: string | null): Promise<Stood | null> {
  if (projectId === null) return null
  const row = await tx
    .selectFrom('standing')
    .select(['status', 'as_of'])
    .where('investment_id', '=', projectId)
    .where('is_current', '=', true)
    .executeTakeFirst()
  const status = statuses.find((one) => one === row?.status)
  return row === undefined || status === undefined ? null : { status, asOf: row.as_of }
}
