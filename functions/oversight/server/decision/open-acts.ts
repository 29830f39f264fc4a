import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type addEvidence,
  askingRefusals,
  decisionEvents,
  type nameDelegate,
  votingRefusals,
  type withdrawDecision,
} from '../../contract/index.ts'
import { moveFrom } from '../../domain/index.ts'
import { namesOf, requirePresent } from '../body/named.ts'
import { refuseBy, refuseClosed } from './closed-because.ts'
import { readCircle } from './read-voter.ts'
import { countSeeing, refuseAsker } from './route-decision.ts'
import { showDecisionTo } from './show-decision.ts'
import { readDecision, readForEdit, type StoredDecision, updateDecision } from './stored-decision.ts'

type Withdrawing = typeof withdrawDecision
type Adding = typeof addEvidence
type Handing = typeof nameDelegate

export async function withdraw(call: Call<InputOf<Withdrawing>>): Promise<Written<OutputOf<Withdrawing>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { tenantId, personId } = actor
  const decision = await readForEdit(tx, input.decisionId, expectedVersion)
  const state = moveFrom(decision.state, 'withdraw')
  if (state === undefined) refuseClosed(decision)
  if (decision.asked_by !== personId) throw await notYours(call, decision)
  const set = { state, closed_at: now, reason: input.reason }
  await updateDecision(tx, { tenantId, personId, now }, { decision, set })
  return {
    output: await showDecisionTo(call, decision.id),
    happening: happened(decisionEvents.decisionWithdrawn, aboutOf(decision), payloadOf(decision)),
  }
}

export async function giveEvidence(call: Call<InputOf<Adding>>): Promise<Written<OutputOf<Adding>>> {
  const { tx, actor, input, now } = call
  const decision = await readDecision(tx, input.decisionId, { lock: true })
  refuseClosed(decision)
  await tx
    .insertInto('decision_evidence')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      decision_id: decision.id,
      words: input.words,
      given_by: actor.personId ?? '',
      given_at: now,
    })
    .execute()
  return {
    output: await showDecisionTo(call, decision.id),
    happening: happened(decisionEvents.evidenceAdded, aboutOf(decision), payloadOf(decision)),
  }
}

/** Only who was asked hands on, and to nobody who asked. */
export async function handOver(call: Call<InputOf<Handing>>): Promise<Written<OutputOf<Handing>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { tenantId, personId } = actor
  const decision = await readForEdit(tx, input.decisionId, expectedVersion)
  refuseClosed(decision)
  const looker = { personId: personId ?? '', throughId: actor.throughId, today: now.slice(0, 10) }
  const circle = await readCircle(tx, looker, [decision])
  const answer = circle.mayVote(decision)
  if (answer !== undefined && !answer.may) throw refuseBy(answer.refusal, answer.parameters)
  if (decision.decider_person_id !== personId)
    throw refuse(votingRefusals.notDecider, { name: circle.voterOf(decision)?.decider.name ?? '' })
  const delegate = input.personId === null ? null : await requirePresent(tx, input.personId)
  if (delegate !== null) {
    await refuseAsker({ tx, decision, now }, delegate)
    const { project_id: projectId } = decision
    if (projectId !== null && (await countSeeing(tx, [delegate.id], projectId)) === 0)
      throw refuse(askingRefusals.deciderSeesNothing, { name: delegate.name })
  }
  const set = { delegate_id: delegate?.id ?? null }
  await updateDecision(tx, { tenantId, personId, now }, { decision, set })
  const output = await showDecisionTo(call, decision.id)
  const about = aboutOf(decision)
  if (delegate === null)
    return { output, happening: happened(decisionEvents.delegateDropped, about, payloadOf(decision)) }
  const payload = { ...payloadOf(decision), delegate: delegate.name, tell: [delegate.id] }
  return { output, happening: happened(decisionEvents.delegateNamed, about, payload) }
}

async function notYours({ tx }: Pick<Call<never>, 'tx'>, decision: StoredDecision): Promise<Error> {
  const names = await namesOf(tx, [decision.asked_by])
  return refuse(askingRefusals.notYours, { name: names.get(decision.asked_by)?.name ?? '' })
}

function aboutOf({ id, project_id, state }: StoredDecision): {
  subject: { kind: string; id: string }
  projectId: string | undefined
  restricted: boolean
} {
  const projectId = project_id ?? undefined
  return { subject: { kind: 'decision', id }, projectId, restricted: state === 'draft' }
}

function payloadOf({ number, question }: StoredDecision): { number: number; question: string } {
  return { number, question }
}
