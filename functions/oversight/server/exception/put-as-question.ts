import { happened, type InputOf } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { type Exception, exceptionEvents, type putExceptionAsQuestion } from '../../contract/index.ts'
import { draft } from '../decision/author-drafts.ts'
import type { DecisionParts } from '../decision/parts.ts'
import { readForAnswer } from './read-exceptions.ts'
import { requireMove } from './require-move.ts'
import { showExceptionTo } from './show-exception.ts'
import { addExceptionStep } from './tell-of-exception.ts'

/** Drafts the question in the words that its author read and changed; it is asked from its own page. */
export async function putAsQuestion(
  parts: DecisionParts,
  call: Call<InputOf<typeof putExceptionAsQuestion>>,
): Promise<Written<Exception>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, exceptionId: id, question, context, decider, due } = input
  const one = await readForAnswer(tx, input, expectedVersion)
  const state = requireMove(one, 'ask')
  const options = input.options.map((option) => ({ ...option, calls: [] }))
  const asked = { projectId, question, context, decider, due, waitingCost: null, options }
  const { output } = await draft(parts, { ...call, input: asked })
  await tx
    .updateTable('project_exception')
    .set({ state, decision_id: output.id, version: one.version + 1 })
    .where('id', '=', id)
    .execute()
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? null, now }
  await addExceptionStep(tx, author, { id, projectId, kind: 'asked', words: `D-${output.number}` })
  return {
    output: await showExceptionTo(call, projectId, id),
    happening: happened(
      exceptionEvents.exceptionPutAsQuestion,
      { subject: { kind: 'exception', id }, projectId },
      { number: one.number, rule: one.rule },
    ),
  }
}
