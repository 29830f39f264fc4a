import { allows, happened, type InputOf, refuse } from '@portolan/contract'
import { askedItThemselves, type Call, type Written } from '@portolan/platform/operations'
import {
  type answerDrawdown,
  contingencyEvents,
  contingencyPermissions as may,
  contingencyRefusals as refused,
  type Drawdown,
  type withdrawDrawdown,
} from '../../contract/index.ts'
import { balanceOf } from '../../domain/index.ts'
import { readAnswerers } from './ask-drawdown.ts'
import { insertMove, requireLeft } from './move-contingency.ts'
import { readDrawdown, showDrawdownTo, type StoredDrawdown } from './read-drawdowns.ts'
import { holdContingency, readMoves } from './read-held.ts'

type Answering = Call<InputOf<typeof answerDrawdown>>
type Ending = Pick<Answering, 'tx' | 'actor' | 'now'> & {
  readonly input: { readonly projectId: string; readonly drawdownId: string }
}

/** Somebody else grants it, grants less of it, or refuses it; what is granted is a movement. */
export async function answer(call: Answering): Promise<Written<Drawdown>> {
  const { tx, actor, input, now, place } = call
  const one = await takeOpen(call)
  if (await askedItThemselves(tx, actor, one.askedBy)) throw refuse(refused.own, { number: one.number })
  if (one.pool === 'reserve' && !allows(may.reserve, actor.grants, place))
    throw refuse(refused.reserveOfOffice, {})
  const given = input.granted ? { amount: input.amount, days: input.days } : { amount: 0, days: 0 }
  requireSense(one, { ...input, ...given })
  if (input.granted) {
    const moves = await readMoves(tx, input.projectId)
    requireLeft(balanceOf(moves, one.pool), { ...given, currency: one.currency })
    await insertMove(tx, moves, {
      tenant_id: actor.tenantId,
      investment_id: input.projectId,
      pool: one.pool,
      kind: 'drawdown',
      ...given,
      currency: given.amount === 0 ? null : one.currency,
      basis: null,
      words: one.purpose,
      request_id: one.id,
      by: actor.personId ?? '',
      at: now,
    })
  }
  await end(call, { how: input.granted ? 'granted' : 'refused', words: input.words, ...given })
  const less = given.amount < one.amount || given.days < one.days
  const how = input.granted ? (less ? 'lessened' : 'granted') : 'refused'
  return {
    output: await showDrawdownTo(call, input),
    happening: happened(contingencyEvents.drawdownAnswered, about(one), {
      number: one.number,
      pool: one.pool,
      how,
      tell: [one.askedBy].filter((person) => person !== actor.personId),
    }),
  }
}

type Said = {
  readonly granted: boolean
  readonly amount: number
  readonly days: number
  readonly words: string
}

function requireSense(one: StoredDrawdown, { granted, amount, days, words }: Said): void {
  if (granted && amount === 0 && days === 0) throw refuse(refused.grantsNothing, {})
  if (amount > one.amount || days > one.days) throw refuse(refused.aboveAsked, {})
  const less = amount < one.amount || days < one.days
  if (less && words === '') throw refuse(refused.lessWithoutReason, {})
}

export async function withdraw(call: Call<InputOf<typeof withdrawDrawdown>>): Promise<Written<Drawdown>> {
  const { tx, actor, input } = call
  const one = await takeOpen(call)
  if (!(await askedItThemselves(tx, actor, one.askedBy))) throw refuse(refused.notYours, { name: one.asker })
  await end(call, { how: 'withdrawn', words: input.words, amount: 0, days: 0 })
  const tell = await readAnswerers(call, one.pool)
  return {
    output: await showDrawdownTo(call, input),
    happening: happened(contingencyEvents.drawdownWithdrawn, about(one), {
      number: one.number,
      pool: one.pool,
      tell: tell.filter((person) => person !== actor.personId),
    }),
  }
}

async function takeOpen({ tx, actor, input }: Ending): Promise<StoredDrawdown> {
  await holdContingency(tx, actor.tenantId)
  const one = await readDrawdown(tx, input)
  if (one.answer !== null) throw refuse(refused.ended, { number: one.number })
  return one
}

type End = { readonly how: string; readonly words: string; readonly amount: number; readonly days: number }

async function end({ tx, actor, now, input }: Ending, values: End): Promise<void> {
  await tx
    .insertInto('drawdown_answer')
    .values({
      tenant_id: actor.tenantId,
      request_id: input.drawdownId,
      investment_id: input.projectId,
      by: actor.personId ?? '',
      at: now,
      ...values,
    })
    .execute()
}

function about({ id, projectId }: StoredDrawdown) {
  return { subject: { kind: 'drawdown', id }, projectId }
}
