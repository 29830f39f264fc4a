import { refuse } from '@portolan/contract'
import { editSchedule } from '@portolan/plan/contract'
import { openVersion, readProject } from '@portolan/plan/server'
import { day } from '@portolan/quantity'
import { startRefusals } from '../../contract/index.ts'
import { layOutStart, toPlanEdits } from '../../domain/index.ts'
import { doWithin } from '../gate/do-within.ts'
import type { StandardsParts } from '../parts.ts'
import type { Stored } from '../project-method/followed-method.ts'
import type { Starting } from './start-project.ts'

type Wrote = { readonly lines: number; readonly after: (() => Promise<void>) | undefined }

/** Phases and gates as lines of a plan that is empty, each line at once the work of its phase. */
export async function writePlan(call: Starting, parts: StandardsParts, stored: Stored): Promise<Wrote> {
  const { tx, input, now } = call
  const { projectId } = input
  const open = await openVersion(tx, projectId, undefined)
  const there = open?.schedule.activities.length ?? 0
  if (there > 0) throw refuse(startRefusals.planThere, { lines: there })
  const project = await readProject(tx, projectId)
  const { lines } = layOutStart(stored.content, {
    class: stored.class,
    phaseId: stored.phase_id,
    start: project.start === null ? null : day(project.start),
    finish: project.finish === null ? null : day(project.finish),
    today: day(now.slice(0, 10)),
  })
  const edits = toPlanEdits(lines)
  const done = await doWithin(call, parts, [editSchedule, { projectId, edits }], open?.number ?? 0)
  await tieLines(
    call,
    lines.filter(({ kind }) => kind === 'phase'),
  )
  return { lines: lines.length, after: done.after }
}

/** Nothing was tied before: what is not followed has no phases. */
async function tieLines(
  { tx, actor, input, now }: Starting,
  lines: readonly { readonly id: string; readonly phaseId: string }[],
): Promise<void> {
  const row = { tenant_id: actor.tenantId, investment_id: input.projectId, set_at: now }
  const by = actor.personId ?? ''
  await tx
    .insertInto('phase_line')
    .values(lines.map(({ id, phaseId }) => ({ ...row, activity_id: id, phase_id: phaseId, set_by: by })))
    .execute()
}
