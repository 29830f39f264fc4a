import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { moneyOf } from '@portolan/plan/server'
import { type Day, daysBetween, type Money } from '@portolan/quantity'
import { sql } from 'kysely'
import type { DecisionRow, PersonNamed } from '../../contract/index.ts'
import { countingSeats } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { titleOf } from './closed-because.ts'
import { doneBy } from './read-effect.ts'
import { readCircle, type VotingCircle } from './read-voter.ts'
import { type DecisionColumns, readOptions, type StoredDecision } from './stored-decision.ts'

export type Reading = { readonly tx: Tx; readonly actor: Known; readonly now: string }

export type Shown = {
  readonly row: DecisionRow
  readonly decision: StoredDecision
  readonly circle: VotingCircle
}

/** Rows of decisions with what stands around them, in the order they are given. */
export async function showRows(
  { tx, actor, now }: Reading,
  columns: readonly DecisionColumns[],
): Promise<readonly Shown[]> {
  const ids = columns.map(({ id }) => id)
  const options = await readOptions(tx, ids)
  const decisions = columns.map((one) => ({ ...one, options: options.get(one.id) ?? [] }))
  const looker = { personId: actor.personId ?? '', throughId: actor.throughId, today: now.slice(0, 10) }
  const circle = await readCircle(tx, looker, columns)
  const around = await readAround(tx, columns)
  return decisions.map((decision) => ({
    decision,
    circle,
    row: rowOf({ decision, circle, around, now, personId: looker.personId }),
  }))
}

type Around = {
  readonly names: ReadonlyMap<string, PersonNamed>
  readonly bodies: ReadonlyMap<string, { readonly name: string; readonly quorum: number }>
  readonly projects: ReadonlyMap<string, NonNullable<DecisionRow['project']>>
  /** By decision, the seats for which a vote stands. */
  readonly voted: ReadonlyMap<string, readonly string[]>
}

async function readAround(tx: Tx, columns: readonly DecisionColumns[]): Promise<Around> {
  const names = await namesOf(
    tx,
    columns.flatMap(({ asked_by, decider_person_id, delegate_id }) => [
      asked_by,
      decider_person_id,
      delegate_id,
    ]),
  )
  const bodies = await tx.selectFrom('body').select(['id', 'name', 'quorum']).execute()
  const projectIds = columns.flatMap(({ project_id }) => project_id ?? [])
  const projects =
    projectIds.length === 0
      ? []
      : await tx
          .selectFrom('investment')
          .select(['id', 'code', 'name'])
          .where(sql<boolean>`id = any(${projectIds}::uuid[])`)
          .execute()
  const votes =
    columns.length === 0
      ? []
      : await tx
          .selectFrom('decision_vote')
          .select(['decision_id', 'seat_of'])
          .where(sql<boolean>`decision_id = any(${columns.map(({ id }) => id)}::uuid[])`)
          .execute()
  const voted = new Map<string, string[]>()
  for (const { decision_id, seat_of } of votes)
    voted.set(decision_id, [...new Set([...(voted.get(decision_id) ?? []), seat_of])])
  return {
    names,
    bodies: new Map(bodies.map((one) => [one.id, one])),
    projects: new Map(projects.map((one) => [one.id, one])),
    voted,
  }
}

type Row = {
  readonly decision: StoredDecision
  readonly circle: VotingCircle
  readonly around: Around
  readonly now: string
  readonly personId: string
}

function rowOf(of: Row): DecisionRow {
  const { decision, around, now } = of
  const { options, chosen_option: chosen, state } = decision
  const impacts = options.flatMap(({ impact }) => impact ?? [])
  const body = decision.decider_body_id === null ? undefined : around.bodies.get(decision.decider_body_id)
  return {
    id: decision.id,
    number: decision.number,
    question: decision.question,
    project: decision.project_id === null ? null : (around.projects.get(decision.project_id) ?? null),
    state,
    operations: [...new Set(options.flatMap(({ calls }) => calls.map(({ operation }) => operation)))],
    decider: deciderOf(decision, around),
    delegate: decision.delegate_id === null ? null : named(around.names, decision.delegate_id),
    askedBy: named(around.names, decision.asked_by),
    askedAt: decision.asked_at,
    due: decision.due_day,
    overdue: state === 'asked' && decision.due_day !== null && decision.due_day < now.slice(0, 10),
    waitingCost: moneyOf(decision.waiting_amount, decision.waiting_currency),
    cost: mostCost(impacts.flatMap(({ cost }) => cost ?? [])),
    slipDays: impacts.reduce<number | null>(
      (most, { slipDays }) => (slipDays === null ? most : Math.max(most ?? slipDays, slipDays)),
      null,
    ),
    waitsFor: waitsFor(of),
    insteadOf: insteadOf(of),
    votes: votesThatCount(of).length,
    votesNeeded: body?.quorum ?? 1,
    chosen: chosen === null ? null : { number: chosen, title: titleOf(decision, chosen) },
    decidedAt: decision.decided_at,
    latencyDays: latencyOf(decision, now),
    closedAt: decision.closed_at,
    did: didOf(decision),
    version: decision.version,
  }
}

function didOf(decision: DecisionColumns): DecisionRow['did'] {
  const done = doneBy(decision)
  return done && { cost: done.cost, slipDays: done.slipDays, changes: done.changes.length }
}

function deciderOf(decision: DecisionColumns, { names, bodies }: Around): DecisionRow['decider'] {
  const { decider_body_id: bodyId, decider_person_id: personId } = decision
  if (bodyId !== null) return { kind: 'body', id: bodyId, name: bodies.get(bodyId)?.name ?? '' }
  return personId === null ? null : { kind: 'person', ...named(names, personId) }
}

function mostCost(costs: readonly Money[]): Money | null {
  return costs.reduce<Money | null>(
    (most, one) => (most === null || one.amount > most.amount ? one : most),
    null,
  )
}

/** Somebody who voted is waited for no more, though he may change his vote while it is open. */
function waitsFor({ decision, circle, around }: Row): DecisionRow['waitsFor'] {
  if (decision.state !== 'asked') return null
  const answer = circle.mayVote(decision)
  if (answer?.may !== true) return null
  const voted = around.voted.get(decision.id) ?? []
  return voted.includes(answer.seatOf) ? null : answer.as
}

/** Whoever votes in another's place is told in whose, also while he may change that vote. */
function insteadOf({ decision, circle, around, personId }: Row): DecisionRow['insteadOf'] {
  if (decision.state !== 'asked') return null
  const answer = circle.mayVote(decision)
  if (answer?.may !== true || answer.seatOf === personId) return null
  const seat = circle.seatsOf(decision).find((one) => one.personId === answer.seatOf)
  return seat === undefined ? named(around.names, answer.seatOf) : { id: seat.personId, name: seat.name }
}

function votesThatCount({ decision, circle, around }: Row): readonly string[] {
  const voted = around.voted.get(decision.id) ?? []
  if (decision.decider_body_id === null || decision.state !== 'asked') return voted
  const asker = { accounts: circle.accountsOf(decision.asked_by) }
  const seats = countingSeats(circle.seatsOf(decision), asker, decision.asked_at ?? '')
  return voted.filter((id) => seats.some(({ personId }) => personId === id))
}

/** From the question to the answer, or to today while it is open. */
function latencyOf({ asked_at, decided_at, state }: DecisionColumns, now: string): number | null {
  if (asked_at === null || (decided_at === null && state !== 'asked')) return null
  return daysBetween(asked_at.slice(0, 10) as Day, (decided_at ?? now).slice(0, 10) as Day)
}
