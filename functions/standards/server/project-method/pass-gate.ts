import { happened, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import { uuidv7 } from '@portolan/platform/database'
import type { FactReader } from '@portolan/platform/facts'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type FollowedPhase,
  type passGate,
  type ProjectMethod,
  projectMethodEvents,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { closedBecause } from '../../domain/index.ts'
import { accountsOfActor } from '../named.ts'
import { readFollowed, takeFollowed, type Stored } from './followed-method.ts'
import { aboutProject } from './give-method.ts'

type Passing = Call<InputOf<typeof passGate>>

/** Opens the gate that holds all it must; what was looked at is kept as it was. The next phase begins. */
export async function pass(call: Passing, readFact: FactReader): Promise<Written<ProjectMethod>> {
  const { tx, input, expectedVersion } = call
  const { projectId, phaseId } = input
  const stored = await takeFollowed(tx, projectId, expectedVersion)
  await refuseManager(call)
  const { following } = await readFollowed({ ...call, readFact }, projectId)
  const phase = following?.phases.find(({ id }) => id === phaseId)
  if (phase === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'gate' })
  refuseClosed(phase)
  const ids = stored.content.phases.map(({ id }) => id)
  const next = stored.content.phases[ids.indexOf(phaseId) + 1]
  await keep(call, stored, { phase, nextId: next?.id ?? phaseId })
  return {
    output: await readFollowed({ ...call, readFact }, projectId),
    happening: happened(projectMethodEvents.gatePassed, aboutProject(projectId), {
      gate: phase.gate.name,
      next: next?.name ?? null,
    }),
  }
}

async function refuseManager({ tx, actor, input }: Passing): Promise<void> {
  const { manager } = await readProject(tx, input.projectId)
  const self = await accountsOfActor(tx, actor)
  if (manager !== null && self.has(manager.id)) throw refuse(projectMethodRefusals.ownProject, {})
}

function refuseClosed(phase: FollowedPhase): void {
  const { name: gate, ready } = phase.gate
  if (phase.place !== 'here') throw refuse(projectMethodRefusals.otherGate, { gate })
  if (ready) return
  const lacking = closedBecause(phase)
  throw refuse(projectMethodRefusals.gateClosed, { gate, missing: lacking[0] ?? '', count: lacking.length })
}

type Passed = { readonly phase: FollowedPhase; readonly nextId: string }

async function keep(
  { tx, actor, input, now }: Passing,
  stored: Stored,
  { phase, nextId }: Passed,
): Promise<void> {
  await tx
    .insertInto('gate_passage')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      investment_id: input.projectId,
      method_id: stored.method_id,
      number: stored.number,
      phase_id: phase.id,
      looked_at: JSON.stringify(phase),
      words: input.words,
      passed_by: actor.personId ?? '',
      passed_at: now,
    })
    .execute()
  await tx
    .updateTable('project_method')
    .set({ phase_id: nextId, version: stored.version + 1 })
    .where('investment_id', '=', input.projectId)
    .execute()
}
