import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  askingRefusals,
  bodyRefusals,
  type changeDraft,
  type ChangedOption,
  decisionEvents,
  type draftDecision,
  type NewOption,
} from '../../contract/index.ts'
import { moveFrom } from '../../domain/index.ts'
import { refuseWrongCalls } from './check-calls.ts'
import type { DecisionParts } from './parts.ts'
import { showDecisionTo } from './show-decision.ts'
import {
  insertDraft,
  readForEdit,
  type StoredDecision,
  updateDecision,
  writeOptions,
} from './stored-decision.ts'

type Drafting = typeof draftDecision
type Changing = typeof changeDraft

export async function draft(
  parts: DecisionParts,
  call: Call<InputOf<Drafting>>,
): Promise<Written<OutputOf<Drafting>>> {
  const { tx, actor, input, now } = call
  refuseWrongCalls(parts, input.options, input.projectId)
  await requireDecider(call)
  const id = uuidv7(Date.parse(now))
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? '', now }
  const number = await insertDraft(tx, author, {
    decision: { id, project_id: input.projectId ?? null, ...columnsOf(input) },
    options: input.options,
  })
  const about = { subject: { kind: 'decision', id }, projectId: input.projectId, restricted: true }
  return {
    output: await showDecisionTo(call, id),
    happening: happened(decisionEvents.decisionDrafted, about, { number }),
  }
}

export async function change(
  parts: DecisionParts,
  call: Call<InputOf<Changing>>,
): Promise<Written<OutputOf<Changing>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const decision = await readForEdit(tx, input.decisionId, expectedVersion)
  if (moveFrom(decision.state, 'ask') === undefined)
    throw refuse(askingRefusals.notDraft, { number: decision.number })
  const projectId = decision.project_id ?? undefined
  const options = input.options.map((option) => withKept(option, decision))
  refuseWrongCalls(parts, options, projectId)
  await requireDecider(call)
  const { tenantId, personId } = actor
  await updateDecision(tx, { tenantId, personId, now }, { decision, set: columnsOf(input) })
  await writeOptions(tx, { tenantId, decisionId: decision.id }, options)
  const about = { subject: { kind: 'decision', id: decision.id }, projectId, restricted: true }
  return {
    output: await showDecisionTo(call, decision.id),
    happening: happened(decisionEvents.draftChanged, about, { number: decision.number }),
  }
}

/** The calls that it carried and keeps, and then those that are new. */
function withKept({ keepsCallsOf, ...option }: ChangedOption, { options }: StoredDecision): NewOption {
  if (keepsCallsOf === null) return option
  const kept = options.find(({ number }) => number === keepsCallsOf)
  if (kept === undefined) throw refuse(askingRefusals.nothingToKeep, { option: keepsCallsOf })
  return { ...option, calls: [...kept.calls, ...option.calls] }
}

type Described = Pick<InputOf<Drafting>, 'question' | 'context' | 'decider' | 'due' | 'waitingCost'>

function columnsOf({ question, context, decider, due, waitingCost }: Described): {
  question: string
  context: string
  decider_person_id: string | null
  decider_body_id: string | null
  due_day: string | null
  waiting_amount: number | null
  waiting_currency: string | null
} {
  return {
    question,
    context,
    decider_person_id: decider.kind === 'person' ? decider.id : null,
    decider_body_id: decider.kind === 'body' ? decider.id : null,
    due_day: due,
    waiting_amount: waitingCost?.amount ?? null,
    waiting_currency: waitingCost?.currency ?? null,
  }
}

async function requireDecider({ tx, input }: Call<Pick<InputOf<Drafting>, 'decider'>>): Promise<void> {
  const { kind, id } = input.decider
  const found =
    kind === 'body'
      ? await tx.selectFrom('body').select('id').where('id', '=', id).executeTakeFirst()
      : await tx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw refuse(bodyRefusals.nobody, { kind })
}
