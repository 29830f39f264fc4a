import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  type answerException,
  type Exception,
  exceptionEvents,
  exceptionRefusals,
} from '../../contract/index.ts'
import { reportsOn } from '../status/who-reports.ts'
import { readForAnswer } from './read-exceptions.ts'
import { requireMove } from './require-move.ts'
import { showExceptionTo } from './show-exception.ts'
import { addExceptionStep } from './tell-of-exception.ts'
import { readSponsorsOrOffice } from './who-is-told.ts'

type Answering = Call<InputOf<typeof answerException>>

/** Whoever manages the project says why it is so, and what is done by when, or that others are to decide. */
export async function answer(call: Answering): Promise<Written<Exception>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, exceptionId: id, words, wantsDecision } = input
  const one = await readForAnswer(tx, input, expectedVersion)
  await refuseOthers(call)
  const state = requireMove(one, 'answer')
  const remedy = wantsDecision ? '' : input.remedy
  const remedyDay = wantsDecision ? null : input.remedyDay
  if (!wantsDecision && (remedy === '' || remedyDay === null))
    throw refuse(exceptionRefusals.remedyMissing, {})
  await tx
    .updateTable('project_exception')
    .set({
      state,
      words,
      remedy,
      remedy_day: remedyDay,
      wants_decision: wantsDecision,
      answered_by: actor.personId ?? null,
      answered_at: now,
      version: one.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? null, now }
  const said = [words, remedy === '' ? '' : `${remedy} (${remedyDay})`]
    .filter((part) => part !== '')
    .join('\n')
  await addExceptionStep(tx, author, { id, projectId, kind: 'answered', words: said })
  const tell = await readSponsorsOrOffice({ tx, tenantId: actor.tenantId }, projectId)
  return {
    output: await showExceptionTo(call, projectId, id),
    happening: happened(
      exceptionEvents.exceptionAnswered,
      { subject: { kind: 'exception', id }, projectId },
      { number: one.number, rule: one.rule, wantsDecision, tell },
    ),
  }
}

/** Nobody answers by another’s hand. */
async function refuseOthers(call: Answering): Promise<void> {
  const project = await readProject(call.tx, call.input.projectId)
  if (project.manager === null) throw refuse(exceptionRefusals.noManager, {})
  if (!(await reportsOn(call, project)))
    throw refuse(exceptionRefusals.notTheManager, { manager: project.manager.name })
}
