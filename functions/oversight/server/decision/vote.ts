import { happened, type Happening, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Known, Written } from '@portolan/platform/operations'
import {
  bodyRules,
  type closeVoting,
  decisionEvents,
  executingRefusals,
  type Impact,
  noneOfThem,
  type voteOnDecision,
  votingRefusals,
} from '../../contract/index.ts'
import { type Counting, countingSeats, tally, type Tally, tallyAtClosing } from '../../domain/index.ts'
import { refuseBy, refuseClosed, titleOf } from './closed-because.ts'
import { executeDecision } from './execute-decision.ts'
import type { DecisionParts } from './parts.ts'
import { readCircle, type VotingCircle } from './read-voter.ts'
import { keepsLimits } from './route-decision.ts'
import { showDecisionTo } from './show-decision.ts'
import { addStep, readForEdit, type StoredDecision, updateDecision } from './stored-decision.ts'
import { tryOption } from './try-option.ts'

type Op = typeof voteOnDecision
type Closing = typeof closeVoting

export type Voting = { readonly tx: Tx; readonly actor: Known; readonly now: string }

/** What a vote came to: the decision is still open, or it is made and may have calls to carry out. */
export type Voted = { readonly made: boolean; readonly execute: boolean; readonly option: string }

export async function vote(parts: DecisionParts, call: Call<InputOf<Op>>): Promise<Written<OutputOf<Op>>> {
  const { tx, input, expectedVersion } = call
  const decision = await readForEdit(tx, input.decisionId, expectedVersion)
  const voted = await castVote(parts, call, { decision, option: input.option, reason: input.reason })
  return await written(parts, call, { decision, voted })
}

/** The chair closes on what was voted. */
export async function close(
  parts: DecisionParts,
  call: Call<InputOf<Closing>>,
): Promise<Written<OutputOf<Closing>>> {
  const { tx, input, expectedVersion } = call
  const decision = await readForEdit(tx, input.decisionId, expectedVersion)
  return await closeOn(parts, call, { decision, reason: input.reason, count: tallyAtClosing })
}

export type ClosingOn = {
  readonly decision: StoredDecision
  readonly reason: string
  readonly count: (counting: Counting) => Tally
}

/** The same wherever the chair closes: on the page of the question, or in a session of the body. */
export async function closeOn<I>(
  parts: DecisionParts,
  call: Call<I>,
  { decision, reason, count }: ClosingOn,
): Promise<Written<OutputOf<Op>>> {
  refuseClosed(decision)
  const { circle, name } = await readSeat(call, decision)
  const isChair = circle
    .seatsOf(decision)
    .some((seat) => seat.role === 'chair' && seat.inOffice && seat.personId === call.actor.personId)
  if (!isChair) throw refuse(votingRefusals.notChair, { name })
  const counting = await readCounting(call, decision, circle)
  const counted = count(counting)
  if (counted.kind === 'no-quorum')
    throw refuse(votingRefusals.quorumLost, { name, votes: counted.votes, quorum: counting.quorum })
  if (counted.kind !== 'decided') throw refuse(votingRefusals.undecided, { name })
  const voted = await make(parts, call, { decision, option: counted.option, reason })
  return await written(parts, call, { decision, voted })
}

export type Casting = {
  readonly decision: StoredDecision
  readonly option: number
  readonly reason: string
}

/** Casts a vote by everything that holds for votes, and makes the decision where that is the last one it needed. */
export async function castVote(parts: DecisionParts, voting: Voting, casting: Casting): Promise<Voted> {
  const { tx, actor, now } = voting
  const { decision, option, reason } = casting
  refuseClosed(decision)
  const { circle, seatOf } = await readSeat(voting, decision)
  if (option !== noneOfThem && !decision.options.some(({ number }) => number === option))
    throw refuse(votingRefusals.noSuchOption, { option })
  await tx
    .insertInto('decision_vote')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      decision_id: decision.id,
      person_id: actor.personId ?? '',
      seat_of: seatOf,
      option_number: option,
      reason,
      voted_at: now,
    })
    .execute()
  if (decision.decider_person_id !== null) return await make(parts, voting, casting)
  const counted = tally(await readCounting(voting, decision, circle))
  if (counted.kind === 'decided') return await make(parts, voting, { ...casting, option: counted.option })
  const { tenantId, personId } = actor
  await updateDecision(tx, { tenantId, personId, now }, { decision, set: {} })
  return { made: false, execute: false, option: titleOf(decision, option) }
}

async function readSeat(
  { tx, actor, now }: Voting,
  decision: StoredDecision,
): Promise<{ circle: VotingCircle; seatOf: string; name: string }> {
  const looker = { personId: actor.personId ?? '', throughId: actor.throughId, today: now.slice(0, 10) }
  const circle = await readCircle(tx, looker, [decision])
  const answer = circle.mayVote(decision)
  if (answer === undefined) throw refuse(votingRefusals.notDecider, { name: '' })
  if (!answer.may) throw refuseBy(answer.refusal, answer.parameters)
  return { circle, seatOf: answer.seatOf, name: circle.voterOf(decision)?.decider.name ?? '' }
}

/** The seats that count as they are in office now, and all votes in their order. */
export async function readCounting(
  { tx }: Pick<Voting, 'tx'>,
  decision: StoredDecision,
  circle: VotingCircle,
): Promise<Counting> {
  const body = await tx
    .selectFrom('body')
    .select(['rule', 'quorum'])
    .where('id', '=', decision.decider_body_id ?? '')
    .executeTakeFirstOrThrow()
  const votes = await tx
    .selectFrom('decision_vote')
    .select(['seat_of as seatOf', 'option_number as option'])
    .where('decision_id', '=', decision.id)
    .orderBy('voted_at')
    .orderBy('id')
    .execute()
  const asker = { accounts: circle.accountsOf(decision.asked_by) }
  const seats = countingSeats(circle.seatsOf(decision), asker, decision.asked_at ?? '')
  return {
    rule: bodyRules.find((rule) => rule === body.rule) ?? 'majority',
    quorum: body.quorum,
    seats: seats.flatMap(({ personId, role }) => (role === 'adviser' ? [] : [{ personId, role }])),
    votes,
  }
}

/** Makes the decision. Authority is looked at anew, by what the chosen option would do now. */
async function make(parts: DecisionParts, { tx, actor, now }: Voting, casting: Casting): Promise<Voted> {
  const { decision, option, reason } = casting
  const { tenantId, personId } = actor
  const calls = decision.options.find(({ number }) => number === option)?.calls ?? []
  if (calls.length > 0) {
    const running = { parts, tx, now, tenantId, requesterId: decision.asked_by, decisionId: decision.id }
    const operations = calls.map(({ operation }) => operation)
    const tried = async (): Promise<Impact> => await tryOption(running, calls, { tenantId, personId })
    if (!(await keepsLimits({ tx, tenantId, now, decision }, operations, tried)))
      throw refuse(executingRefusals.exceedsNow, { name: await nameOfDecider(tx, decision) })
  }
  const execute = calls.length > 0
  const state = execute ? 'executing' : 'decided'
  const made = { chosen_option: option, reason, decided_at: now, closed_at: execute ? null : now }
  const author = { tenantId, personId, now }
  if (execute) await addStep(tx, author, { id: decision.id, state: 'decided' })
  await updateDecision(tx, author, { decision, set: { state, ...made } })
  return { made: true, execute, option: titleOf(decision, option) }
}

async function nameOfDecider(tx: Tx, decision: StoredDecision): Promise<string> {
  const { decider_body_id: bodyId, decider_person_id: personId } = decision
  const row = await (
    bodyId === null
      ? tx
          .selectFrom('person')
          .select('name')
          .where('id', '=', personId ?? '')
      : tx.selectFrom('body').select('name').where('id', '=', bodyId)
  ).executeTakeFirst()
  return row?.name ?? ''
}

async function written(
  parts: DecisionParts,
  call: Call<unknown>,
  { decision, voted }: { readonly decision: StoredDecision; readonly voted: Voted },
): Promise<Written<OutputOf<Op>>> {
  const { actor } = call
  const output = await showDecisionTo(call, decision.id)
  const { made, execute } = voted
  return {
    output,
    happening: happeningOf(decision, voted),
    ...(made && execute
      ? {
          after: async () =>
            await executeDecision(parts, {
              tenantId: actor.tenantId,
              deciderId: actor.personId ?? '',
              decisionId: decision.id,
              now: call.now,
            }),
        }
      : {}),
  }
}

function happeningOf(decision: StoredDecision, { made, execute, option }: Voted): Happening {
  const { id, number, question, project_id: projectId } = decision
  const about = { subject: { kind: 'decision', id }, projectId: projectId ?? undefined }
  const payload = { number, question, option }
  // What is carried out is told once it is.
  const tell = execute ? [] : [decision.asked_by]
  return made
    ? (happened(decisionEvents.decisionMade, about, { ...payload, tell }) as unknown as Happening)
    : (happened(decisionEvents.voteCast, about, payload) as unknown as Happening)
}
