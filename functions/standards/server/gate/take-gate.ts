import { refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call } from '@portolan/platform/operations'
import { type FollowedPhase, projectMethodRefusals } from '../../contract/index.ts'
import { accountsOfActor } from '../named.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, type Stored, takeFollowed } from '../project-method/followed-method.ts'

type Deciding = Call<{ readonly projectId: string; readonly phaseId: string }>

/** The gate before which a project stands, held until the transaction ends, for one who does not manage it. */
export async function takeGate(
  call: Deciding,
  parts: StandardsParts,
): Promise<{ readonly stored: Stored; readonly phase: FollowedPhase }> {
  const { tx, input, expectedVersion } = call
  const { projectId, phaseId } = input
  const stored = await takeFollowed(tx, projectId, expectedVersion)
  if (await managesIt(call, projectId)) throw refuse(projectMethodRefusals.ownProject, {})
  const { following } = await readFollowed({ ...call, ...parts }, projectId)
  const phase = following?.phases.find(({ id }) => id === phaseId)
  if (phase === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'gate' })
  if (phase.place !== 'here') throw refuse(projectMethodRefusals.otherGate, { gate: phase.gate.name })
  return { stored, phase }
}

/** Whether who acts manages the project, by any account. */
export async function managesIt(
  { tx, actor }: Pick<Deciding, 'tx' | 'actor'>,
  projectId: string,
): Promise<boolean> {
  const { manager } = await readProject(tx, projectId)
  return manager !== null && (await accountsOfActor(tx, actor)).has(manager.id)
}
