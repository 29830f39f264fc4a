import type { InputOf, OutputOf } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  bodyRules,
  type Decision,
  decisionStates,
  executingRefusals,
  type Impact,
  noneOfThem,
  Outcome,
  RouteStep,
  type showDecision,
  Stood,
} from '../../contract/index.ts'
import { named, namesOf } from '../body/named.ts'
import { mayOf } from './may-acts.ts'
import { requestOf } from './run-calls.ts'
import { doneBy, readStoodAfter } from './read-effect.ts'
import { type Reading, type Shown, showRows } from './select-decisions.ts'
import { readDecision, type StoredDecision } from './stored-decision.ts'
import { tellRefusal, type ToldRefusal } from './tell-refused.ts'

type Op = typeof showDecision

export async function show(call: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  return await showDecisionTo(call, call.input.decisionId)
}

/** A decision as somebody sees it: whole, but for what his own rights leave out. */
export async function showDecisionTo(reading: Reading, id: string): Promise<Decision> {
  const { tx } = reading
  const [shown] = await showRows(reading, [await readDecision(tx, id)])
  if (shown === undefined) throw new Error('A decision that was read is gone.')
  const { decision, row } = shown
  const said = await readSaid(tx, id)
  const linked = await readLinked(tx, decision)
  return {
    ...row,
    context: decision.context,
    options: await optionsOf(reading, decision, said.cast),
    route: z.array(RouteStep).catch([]).parse(decision.route),
    body: bodyOf(shown, said),
    cast: said.cast,
    reason: decision.reason,
    stood: Stood.nullable().catch(null).parse(decision.stood),
    evidence: said.evidence,
    steps: said.steps,
    outcome: Outcome.nullable().catch(null).parse(decision.outcome),
    effect: await readEffect(tx, id),
    done: await doneTo(tx, decision),
    stoodAfter: await readStoodAfter(tx, decision, reading.now.slice(0, 10)),
    ...linked,
    ...mayOf(reading, shown, linked),
    stuck: await stuckBecause(tx, decision),
  }
}

type Said = Pick<Decision, 'cast' | 'evidence' | 'steps'> & {
  readonly rule: string | undefined
  readonly quorum: number
}

async function readSaid(tx: Tx, id: string): Promise<Said> {
  const votes = await tx
    .selectFrom('decision_vote')
    .select(['person_id', 'seat_of', 'option_number', 'reason', 'voted_at'])
    .where('decision_id', '=', id)
    .orderBy('voted_at')
    .orderBy('id')
    .execute()
  const evidence = await tx
    .selectFrom('decision_evidence')
    .select(['id', 'words', 'given_by', 'given_at'])
    .where('decision_id', '=', id)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  const steps = await tx
    .selectFrom('decision_step')
    .select(['state', 'at', 'person_id'])
    .where('decision_id', '=', id)
    .orderBy('number')
    .execute()
  const body = await tx
    .selectFrom('body as b')
    .innerJoin('decision as d', 'd.decider_body_id', 'b.id')
    .select(['b.rule', 'b.quorum'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  const names = await namesOf(tx, [
    ...votes.flatMap(({ person_id, seat_of }) => [person_id, seat_of]),
    ...evidence.map(({ given_by }) => given_by),
    ...steps.map(({ person_id }) => person_id),
  ])
  return {
    rule: body?.rule,
    quorum: body?.quorum ?? 1,
    cast: votes.map((one) => ({
      person: named(names, one.person_id),
      seatOf: named(names, one.seat_of),
      option: one.option_number,
      reason: one.reason,
      at: one.voted_at,
    })),
    evidence: evidence.map((one) => ({
      id: one.id,
      words: one.words,
      by: named(names, one.given_by),
      at: one.given_at,
    })),
    steps: steps.map((one) => ({
      state: decisionStates.find((state) => state === one.state) ?? 'draft',
      at: one.at,
      by: one.person_id === null ? null : named(names, one.person_id),
    })),
  }
}

async function optionsOf(
  { tx }: Reading,
  decision: StoredDecision,
  cast: Decision['cast'],
): Promise<Decision['options']> {
  const standing = new Map(cast.map((one) => [one.seatOf.id, one.option]))
  const votes = [...standing.values()]
  const seen = await seenProjects(
    tx,
    decision.options.flatMap(({ impact }) => impact ?? []),
  )
  const none = { number: noneOfThem, title: '', consequences: '', calls: [], impact: null }
  return [...decision.options, none].map((option) => ({
    ...option,
    calls: option.calls.map(({ operation, subjectVersion }) => ({ operation, subjectVersion })),
    impact: option.impact && impactFor(option.impact, seen),
    votes: votes.filter((vote) => vote === option.number).length,
  }))
}

/** Changes of projects that the reader does not see are not told to him. */
export function impactFor(impact: Impact, seen: ReadonlySet<string>): Impact {
  return {
    ...impact,
    changes: impact.changes.filter(({ project }) => project === null || seen.has(project.id)),
    plans: impact.plans.filter(({ project }) => seen.has(project.id)),
  }
}

export async function seenProjects(tx: Tx, impacts: readonly Impact[]): Promise<ReadonlySet<string>> {
  const named = impacts.flatMap(({ changes, plans }) => [
    ...changes.flatMap(({ project }) => project?.id ?? []),
    ...plans.map(({ project }) => project.id),
  ])
  if (named.length === 0) return new Set()
  const rows = await tx
    .selectFrom('investment')
    .select('id')
    .where(sql<boolean>`id = any(${[...new Set(named)]}::uuid[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function doneTo(tx: Tx, decision: StoredDecision): Promise<Impact | null> {
  const done = doneBy(decision)
  return done && impactFor(done, await seenProjects(tx, [done]))
}

function bodyOf({ decision, circle }: Shown, { rule, quorum, cast }: Said): Decision['body'] {
  if (decision.decider_body_id === null) return null
  const seats = circle
    .seatsOf(decision)
    .filter(({ inOffice }) => inOffice)
    .map(({ personId, name, role }) => ({
      person: { id: personId, name },
      role,
      voted: cast.some(({ seatOf }) => seatOf.id === personId),
    }))
  return { rule: bodyRules.find((one) => one === rule) ?? 'majority', quorum, seats }
}

async function readEffect(tx: Tx, id: string): Promise<Decision['effect']> {
  return await tx
    .selectFrom('event')
    .select(['seq', 'name', 'at'])
    .where('request_id', '=', requestOf(id))
    .orderBy('seq')
    .execute()
}

export type Links = Pick<Decision, 'takesBack' | 'takenBackBy' | 'asksAnew' | 'askedAnewBy'>

async function readLinked(tx: Tx, { id, takes_back, asks_anew }: StoredDecision): Promise<Links> {
  const rows = await tx
    .selectFrom('decision')
    .select(['id', 'number', 'state', 'takes_back', 'asks_anew'])
    .where(
      sql<boolean>`(id = any(${[takes_back, asks_anew].filter((one) => one !== null)}::uuid[]) or takes_back = ${id}::uuid or asks_anew = ${id}::uuid)`,
    )
    .orderBy('number')
    .execute()
  const linkOf = (row: (typeof rows)[number] | undefined): Links['takesBack'] =>
    row === undefined
      ? null
      : {
          id: row.id,
          number: row.number,
          state: decisionStates.find((state) => state === row.state) ?? 'draft',
        }
  return {
    takesBack: linkOf(rows.find((row) => row.id === takes_back)),
    takenBackBy: linkOf(rows.findLast((row) => row.takes_back === id && row.state !== 'withdrawn')),
    asksAnew: linkOf(rows.find((row) => row.id === asks_anew)),
    askedAnewBy: linkOf(rows.findLast((row) => row.asks_anew === id && row.state !== 'withdrawn')),
  }
}

/** Somebody who was asked alone and has left decides nothing, and nobody does in his place. */
async function stuckBecause(tx: Tx, decision: StoredDecision): Promise<ToldRefusal | null> {
  if (decision.state !== 'asked' || decision.decider_person_id === null) return null
  const row = await tx
    .selectFrom('person')
    .select(['name', 'state'])
    .where('id', '=', decision.decider_person_id)
    .executeTakeFirst()
  return row?.state === 'left' ? tellRefusal(executingRefusals.deciderLeft, { name: row.name }) : null
}
