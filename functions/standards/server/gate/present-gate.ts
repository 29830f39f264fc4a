import { happened, type InputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  gateEvents,
  gateRefusals,
  type presentGate,
  type ProjectMethod,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { closedBecause } from '../../domain/index.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, takeFollowed } from '../project-method/followed-method.ts'
import { aboutProject } from '../project-method/give-method.ts'

/** Asks for a ruling on what is there today; what it lacks is kept with it, and keeps nobody from asking. */
export async function present(
  call: Call<InputOf<typeof presentGate>>,
  parts: StandardsParts,
): Promise<Written<ProjectMethod>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, phaseId, words } = input
  const stored = await takeFollowed(tx, projectId, expectedVersion)
  const { following } = await readFollowed({ ...call, ...parts }, projectId)
  const phase = following?.phases.find(({ id }) => id === phaseId)
  if (phase === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'gate' })
  const gate = phase.gate.name
  if (phase.place !== 'here') throw refuse(projectMethodRefusals.otherGate, { gate })
  if (following?.presented) throw refuse(gateRefusals.presentedAlready, { gate })
  await tx
    .insertInto('gate_presentation')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      investment_id: projectId,
      method_id: stored.method_id,
      number: stored.number,
      phase_id: phaseId,
      looked_at: JSON.stringify(phase),
      words,
      presented_by: actor.personId ?? '',
      presented_at: now,
    })
    .execute()
  await tx
    .updateTable('project_method')
    .set({ version: stored.version + 1 })
    .where('investment_id', '=', projectId)
    .execute()
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(gateEvents.gatePresented, aboutProject(projectId), {
      gate,
      lacking: closedBecause(phase).length,
      tell: (phase.gate.keeping?.asked ?? []).flatMap(({ person, bar }) =>
        person !== null && bar === null ? [person.id] : [],
      ),
    }),
  }
}
