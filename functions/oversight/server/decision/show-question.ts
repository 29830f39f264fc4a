import { type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { moneyOf } from '@portolan/plan/server'
import type { Call } from '@portolan/platform/operations'
import { askingRefusals, type OptionWritten, type showQuestion } from '../../contract/index.ts'
import { mayBeRead } from '../../domain/index.ts'
import { namesOf } from '../body/named.ts'
import { readDecision, type StoredDecision } from './stored-decision.ts'

type Op = typeof showQuestion

/** A question as its author wrote it. */
export async function showWritten(call: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const decision = await readDecision(call.tx, call.input.decisionId)
  await requireMine(call, decision)
  const { id, number, state, question, context, version } = decision
  return {
    id,
    number,
    state,
    question,
    context,
    version,
    projectId: decision.project_id,
    options: decision.options.map(written),
    decider: deciderOf(decision),
    due: decision.due_day,
    waitingCost: moneyOf(decision.waiting_amount, decision.waiting_currency),
  }
}

export async function requireMine(
  { tx, actor }: Pick<Call<never>, 'tx' | 'actor'>,
  { asked_by: askedBy }: StoredDecision,
): Promise<void> {
  if (askedBy === actor.personId) return
  throw refuse(askingRefusals.notYours, { name: (await namesOf(tx, [askedBy])).get(askedBy)?.name ?? '' })
}

function deciderOf({
  decider_body_id: bodyId,
  decider_person_id: personId,
}: StoredDecision): OutputOf<Op>['decider'] {
  if (bodyId !== null) return { kind: 'body', id: bodyId }
  return personId === null ? null : { kind: 'person', id: personId }
}

function written(option: StoredDecision['options'][number]): OptionWritten {
  const { number, title, consequences, calls } = option
  return {
    number,
    title,
    consequences,
    calls: calls.map(({ operation, subjectVersion, input }) => ({
      operation,
      subjectVersion,
      input: mayBeRead({ operation, input }) ? input : null,
    })),
  }
}
