import { happened, type InputOf, refuse } from '@portolan/contract'
import { openVersion } from '@portolan/plan/server'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type FollowedPhase,
  type ProjectWork,
  projectMethodRefusals,
  type setPhaseWork,
  workEvents,
  workRefusals,
} from '../../contract/index.ts'
import { heldPhases } from '../../domain/index.ts'
import { managesIt } from '../gate/take-gate.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, takeFollowed } from '../project-method/followed-method.ts'
import { aboutProject } from '../project-method/give-method.ts'
import { readPhaseLines } from './phase-lines.ts'
import { readWork } from './read-work.ts'
import { namesOfLines, refuseOverlap, refuseUnknown, type Wish } from './refuse-lines.ts'

type Setting = Call<InputOf<typeof setPhaseWork>>

/** Whoever plans shares the work out among the phases of the method. */
export async function setWork(call: Setting, parts: StandardsParts): Promise<Written<ProjectWork>> {
  const { tx, input, expectedVersion } = call
  const { projectId, phaseId, activities } = input
  await takeFollowed(tx, projectId, expectedVersion)
  const looking = { ...call, ...parts }
  const { following } = await readFollowed(looking, projectId)
  const followed = following?.phases ?? []
  const phase = followed.find(({ id }) => id === phaseId)
  if (phase === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'phase' })
  const phases = new Map(followed.map(({ id, name }) => [id, name]))
  const lines = (await readPhaseLines(tx, projectId)).filter((line) => phases.has(line.phaseId))
  const open = await openVersion(tx, projectId, undefined)
  const wish = { wanted: [...new Set(activities)], phaseId, lines, open, phases }
  refuseUnknown(wish)
  refuseOverlap(wish)
  await refuseTakingOut(call, wish, followed)
  await writeLines(call, wish)
  const names = namesOfLines(open)
  return {
    output: await readWork(looking, projectId),
    happening: happened(workEvents.phaseWorkSet, aboutProject(projectId), {
      phase: phase.name,
      lines: wish.wanted.map((activity) => names.get(activity) ?? activity).join(', ') || null,
    }),
  }
}

/** Else a closed gate would be got round by taking the work out of its phase. */
async function refuseTakingOut(
  call: Setting,
  { wanted, phaseId, lines, open }: Wish,
  phases: readonly FollowedPhase[],
): Promise<void> {
  const hold = heldPhases(phases).get(phaseId)
  const names = namesOfLines(open)
  const out = lines.find(
    ({ activity, phaseId: of }) => of === phaseId && !wanted.includes(activity) && names.has(activity),
  )
  if (hold === undefined || out === undefined || !(await managesIt(call, call.input.projectId))) return
  throw refuse(workRefusals.keptByGate, { line: names.get(out.activity) ?? out.activity, gate: hold.gate })
}

async function writeLines({ tx, actor, input, now }: Setting, { wanted, phaseId }: Wish): Promise<void> {
  const { projectId } = input
  await tx
    .deleteFrom('phase_line')
    .where('investment_id', '=', projectId)
    .where((where) =>
      where.or([where('phase_id', '=', phaseId), sql<boolean>`activity_id = any(${wanted}::text[])`]),
    )
    .execute()
  const row = { tenant_id: actor.tenantId, investment_id: projectId, phase_id: phaseId, set_at: now }
  if (wanted.length > 0)
    await tx
      .insertInto('phase_line')
      .values(wanted.map((activity) => ({ ...row, activity_id: activity, set_by: actor.personId ?? '' })))
      .execute()
  await tx
    .updateTable('project_method')
    .set((method) => ({ version: method('version', '+', 1) }))
    .where('investment_id', '=', projectId)
    .execute()
}
