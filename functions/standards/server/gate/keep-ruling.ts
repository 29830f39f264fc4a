import { refuse } from '@portolan/contract'
import { addAction } from '@portolan/oversight/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import {
  type ConditionGiven,
  type FollowedPhase,
  type GateOutcome,
  gateRefusals,
} from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import type { Stored } from '../project-method/followed-method.ts'
import { doWithin } from './do-within.ts'
import { hashOf } from './gate-pack.ts'
import { printPack } from './print-pack.ts'

type Ruling = Call<{
  readonly projectId: string
  readonly words: string
  readonly conditions: readonly ConditionGiven[]
}>

export type Decided = {
  readonly outcome: GateOutcome
  readonly phase: FollowedPhase
  /** Where the project stands from now on. */
  readonly phaseId: string
  readonly until?: string | undefined
  readonly backTo?: string | undefined
  readonly decisionId?: string | undefined
}

type After = () => Promise<void>

/** Writes down what was decided with all that was looked at, frozen; each condition becomes an action of its owner. */
export async function keepRuling(
  call: Ruling,
  parts: StandardsParts,
  { stored, decided }: { readonly stored: Stored; readonly decided: Decided },
): Promise<readonly After[]> {
  const { tx, actor, input, now } = call
  const { outcome, phase, phaseId, until = null, backTo = null, decisionId = null } = decided
  const row = {
    id: uuidv7(Date.parse(now)),
    investment_id: input.projectId,
    method_id: stored.method_id,
    number: stored.number,
    phase_id: phase.id,
    words: input.words,
    ruled_by: actor.personId ?? '',
    ruled_at: now,
    outcome,
    until_day: until,
    back_to: backTo,
    decision_id: decisionId,
  }
  const looked = JSON.stringify(phase)
  const hash = hashOf({ ...row, looked_at: JSON.parse(looked) })
  const printed = await printPack(call, { stored, decided, hash })

  await tx
    .insertInto('gate_ruling')
    .values({
      tenant_id: actor.tenantId,
      ...row,
      looked_at: looked,
      hash,
      pdf_sha256: printed,
    })
    .execute()
  await tx
    .updateTable('project_method')
    .set({ phase_id: phaseId, version: stored.version + 1 })
    .where('investment_id', '=', input.projectId)
    .execute()
  return await askFor(call, parts, { rulingId: row.id, gate: phase.gate.name })
}

async function askFor(
  call: Ruling,
  parts: StandardsParts,
  { rulingId, gate }: { readonly rulingId: string; readonly gate: string },
): Promise<readonly After[]> {
  const { tx, actor, input, now } = call
  const { projectId } = input
  const after: After[] = []
  for (const [at, { words, ownerId, due }] of input.conditions.entries()) {
    if (due < now.slice(0, 10)) throw refuse(gateRefusals.conditionPast, { words })
    const source = { kind: 'investment', id: projectId }
    const done = await doWithin(call, parts, [
      addAction,
      { title: words, detail: gate, ownerId, due, projectId, source },
    ])
    if (done.after) after.push(done.after)
    await tx
      .insertInto('gate_condition')
      .values({
        tenant_id: actor.tenantId,
        ruling_id: rulingId,
        number: at + 1,
        investment_id: projectId,
        action_id: done.output.id,
      })
      .execute()
  }
  return after
}

/** What is left to do of several, once the transaction stands. */
export function allAfter(after: readonly After[]): After | undefined {
  if (after.length === 0) return undefined
  return async () => {
    for (const one of after) await one()
  }
}
