import { happened, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type FollowedPhase,
  gateRefusals,
  type passGate,
  type ProjectMethod,
  projectMethodEvents,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { closedBecause, missingKeepers } from '../../domain/index.ts'
import { conditionsOf } from '../gate/conditions-of.ts'
import { allAfter, type Decided, keepRuling } from '../gate/keep-ruling.ts'
import { takeGate } from '../gate/take-gate.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, type Stored } from './followed-method.ts'
import { aboutProject } from './give-method.ts'

type Passing = Call<InputOf<typeof passGate>>

/** Opens the gate that holds all it must or may lack it; what was looked at is kept as it was. The next phase begins. */
export async function pass(call: Passing, parts: StandardsParts): Promise<Written<ProjectMethod>> {
  const { tx, input } = call
  const { projectId, conditions } = input
  const { stored, phase } = await takeGate(call, parts)
  refuseClosed(phase)
  refuseUnheard(phase)
  const { keeping } = phase.gate
  const asked = keeping === null ? [] : conditionsOf(keeping, call.now.slice(0, 10))
  const all = [...asked, ...conditions]
  const { decided, next } = goingOf(stored, phase, all.length)
  const ruling = { ...call, input: { ...input, conditions: all } }
  const after = await keepRuling(ruling, parts, { stored, decided })
  const { manager } = await readProject(tx, projectId)
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(projectMethodEvents.gatePassed, aboutProject(projectId), {
      gate: phase.gate.name,
      next,
      conditions: all.length,
      tell: manager === null ? [] : [manager.id],
    }),
    after: allAfter(after),
  }
}

/** Where a project goes by an opened gate, and what the phase is called that begins. */
export function goingOf(
  { content: { phases } }: Stored,
  phase: FollowedPhase,
  conditions: number,
): { readonly decided: Decided; readonly next: string | null } {
  const next = phases[phases.findIndex(({ id }) => id === phase.id) + 1]
  const outcome = conditions === 0 ? 'go' : 'conditional-go'
  return { decided: { outcome, phase, phaseId: next?.id ?? phase.id }, next: next?.name ?? null }
}

/** Where its method names gatekeepers, nobody opens a gate before as many of them agreed as it asks for. */
function refuseUnheard({ gate: { name: gate, keeping } }: FollowedPhase): void {
  if (keeping === null || keeping.left === 0) return
  const { agreed, needed } = keeping
  const missing = missingKeepers(keeping).map(({ role, person }) =>
    person ? `${person.name} (${role})` : role,
  )
  throw refuse(gateRefusals.keepersMissing, { gate, agreed, needed, missing: missing.join(', ') })
}

export function refuseClosed(phase: FollowedPhase): void {
  const { name: gate, ready } = phase.gate
  if (ready) return
  const lacking = closedBecause(phase)
  throw refuse(projectMethodRefusals.gateClosed, { gate, missing: lacking[0] ?? '', count: lacking.length })
}
