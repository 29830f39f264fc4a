import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type Estimate,
  estimateEvents,
  estimateRefusals,
  type EstimateState,
  type recordOutcome,
  type reviewEstimate,
  type submitEstimate,
} from '../../contract/index.ts'
import { accountsOfActor } from '../person/natural-persons.ts'
import { authorsOf, countUp, readEstimate, takeEstimate } from './estimate-rows.ts'
import { aboutEstimate } from './write-estimate.ts'

type Moving = Call<InputOf<typeof submitEstimate>>

export async function submit(call: Moving): Promise<Written<Estimate>> {
  const before = await taken(call)
  if (before.state !== 'draft') throw refuse(estimateRefusals.notDraft, { state: before.state })
  const output = await moved(call, { state: 'in-review' })
  const { title, number } = output
  const happening = happened(estimateEvents.estimateSubmitted, aboutEstimate(call.input), { title, number })
  return { output, happening }
}

export async function withdraw(call: Moving): Promise<Written<Estimate>> {
  const before = await taken(call)
  if (before.state !== 'in-review') throw refuse(estimateRefusals.notInReview, { state: before.state })
  const output = await moved(call, { state: 'draft' })
  const { title, number } = output
  const happening = happened(estimateEvents.estimateWithdrawn, aboutEstimate(call.input), { title, number })
  return { output, happening }
}

/** Nobody reviews what he estimated, by no account of his. What was approved before is replaced by what is now. */
export async function review(call: Call<InputOf<typeof reviewEstimate>>): Promise<Written<Estimate>> {
  const { tx, actor, input, now } = call
  const before = await taken(call)
  if (before.state !== 'in-review') throw refuse(estimateRefusals.notInReview, { state: before.state })
  const self = await accountsOfActor(tx, actor)
  if (authorsOf(before.versions).some((id) => self.has(id))) throw refuse(estimateRefusals.ownEstimate, {})
  const { approve: approved, words } = input
  if (!approved && words === '') throw refuse(estimateRefusals.reviewUnsaid, {})
  if (approved) await replaceApproved(tx, input.estimateId)
  const output = await moved(call, {
    state: approved ? 'approved' : 'sent-back',
    reviewed_by: actor.personId ?? '',
    reviewed_at: now,
    review_words: words,
  })
  const { title, number } = output
  const happening = happened(estimateEvents.estimateReviewed, aboutEstimate(input), {
    title,
    number,
    approved,
  })
  return { output, happening }
}

/** What the approved version said is held against what it took. A correction is the same once more. */
export async function recordEnd(call: Call<InputOf<typeof recordOutcome>>): Promise<Written<Estimate>> {
  const { tx, actor, input, now } = call
  const before = await taken(call)
  if (!before.versions.some(({ state }) => state === 'approved'))
    throw refuse(estimateRefusals.notApproved, {})
  if (input.endedOn > now.slice(0, 10)) throw refuse(estimateRefusals.notOverYet, { day: input.endedOn })
  await countUp(tx, input.estimateId, {
    actual: input.actual,
    ended_on: input.endedOn,
    outcome_by: actor.personId ?? '',
    outcome_at: now,
  })
  const { title } = before
  return {
    output: await readEstimate(tx, actor, input),
    happening: happened(estimateEvents.outcomeRecorded, aboutEstimate(input), { title }),
  }
}

async function taken({ tx, actor, input, expectedVersion }: Moving): Promise<Estimate> {
  const { projectId, estimateId } = input
  return await takeEstimate(tx, actor, { key: { projectId, estimateId }, expected: expectedVersion })
}

type Move = {
  readonly state: EstimateState
  readonly reviewed_by?: string
  readonly reviewed_at?: string
  readonly review_words?: string
}

/** The newest version comes to another state. */
async function moved({ tx, actor, input }: Moving, move: Move): Promise<Estimate> {
  await tx
    .updateTable('estimate_version')
    .set(move)
    .where('estimate_id', '=', input.estimateId)
    .where('number', '=', (select) =>
      select.selectFrom('estimate').select('number').where('id', '=', input.estimateId),
    )
    .execute()
  await countUp(tx, input.estimateId)
  return await readEstimate(tx, actor, input)
}

async function replaceApproved(tx: Tx, estimateId: string): Promise<void> {
  await tx
    .updateTable('estimate_version')
    .set({ state: 'replaced' })
    .where('estimate_id', '=', estimateId)
    .where('state', '=', 'approved')
    .execute()
}
