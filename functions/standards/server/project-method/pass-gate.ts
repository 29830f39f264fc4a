import { happened, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type FollowedPhase,
  type passGate,
  type ProjectMethod,
  projectMethodEvents,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { closedBecause } from '../../domain/index.ts'
import { allAfter, keepRuling } from '../gate/keep-ruling.ts'
import { takeGate } from '../gate/take-gate.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed } from './followed-method.ts'
import { aboutProject } from './give-method.ts'

type Passing = Call<InputOf<typeof passGate>>

/** Opens the gate that holds all it must or may lack it; what was looked at is kept as it was. The next phase begins. */
export async function pass(call: Passing, parts: StandardsParts): Promise<Written<ProjectMethod>> {
  const { tx, input } = call
  const { projectId, phaseId, conditions } = input
  const { stored, phase } = await takeGate(call, parts)
  refuseClosed(phase)
  const ids = stored.content.phases.map(({ id }) => id)
  const next = stored.content.phases[ids.indexOf(phaseId) + 1]
  const outcome = conditions.length === 0 ? 'go' : 'conditional-go'
  const decided = { outcome, phase, phaseId: next?.id ?? phaseId } as const
  const after = await keepRuling(call, parts, { stored, decided })
  const { manager } = await readProject(tx, projectId)
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(projectMethodEvents.gatePassed, aboutProject(projectId), {
      gate: phase.gate.name,
      next: next?.name ?? null,
      conditions: conditions.length,
      tell: manager === null ? [] : [manager.id],
    }),
    after: allAfter(after),
  }
}

function refuseClosed(phase: FollowedPhase): void {
  const { name: gate, ready } = phase.gate
  if (ready) return
  const lacking = closedBecause(phase)
  throw refuse(projectMethodRefusals.gateClosed, { gate, missing: lacking[0] ?? '', count: lacking.length })
}
