import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  type closeException,
  type Exception,
  exceptionEvents,
  exceptionRefusals,
} from '../../contract/index.ts'
import { isOneOf } from '../closure/project-people.ts'
import { reportsOn } from '../status/who-reports.ts'
import { readForAnswer } from './read-exceptions.ts'
import { requireMove } from './require-move.ts'
import { showExceptionTo } from './show-exception.ts'
import { addExceptionStep } from './tell-of-exception.ts'
import { readManagerOrOffice } from './who-is-told.ts'

/** By hand, with the reason: by nobody who manages the project, with whatever account, nor in that person’s place. */
export async function close(call: Call<InputOf<typeof closeException>>): Promise<Written<Exception>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, exceptionId: id, reason } = input
  const project = await readProject(tx, projectId)
  const one = await readForAnswer(tx, input, expectedVersion)
  const state = requireMove(one, 'close')
  const manages = await isOneOf(tx, actor, [project.manager?.id ?? null])
  if (manages || (await reportsOn(call, project)))
    throw refuse(exceptionRefusals.ownProject, { number: one.number })
  await tx
    .updateTable('project_exception')
    .set({
      state,
      closed_how: 'by-hand',
      closed_at: now,
      closed_by: actor.personId ?? null,
      reason,
      version: one.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? null, now }
  await addExceptionStep(tx, author, { id, projectId, kind: 'by-hand', words: reason })
  const tell = await readManagerOrOffice({ tx, tenantId: actor.tenantId }, projectId)
  return {
    output: await showExceptionTo(call, projectId, id),
    happening: happened(
      exceptionEvents.exceptionClosed,
      { subject: { kind: 'exception', id }, projectId },
      { number: one.number, rule: one.rule, tell },
    ),
  }
}
