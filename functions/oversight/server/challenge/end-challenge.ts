import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type answerChallenge,
  type Challenge,
  challengeEvents,
  challengeRefusals as refused,
  type PersonNamed,
  type withdrawChallenge,
} from '../../contract/index.ts'
import { requirePresent } from '../body/named.ts'
import { readOffice } from '../exception/who-is-told.ts'
import {
  isOwner,
  isRaiser,
  ownerOf,
  readBeside,
  readChallenge,
  showChallengeTo,
  type StoredChallenge,
} from './read-challenges.ts'

type Answering = Call<InputOf<typeof answerChallenge>>
type Ending = Pick<Answering, 'tx' | 'actor' | 'now'> & {
  readonly input: { readonly projectId: string; readonly challengeId: string }
}

/** Who owns the rule answers, and never who said it, by no account. */
export async function answer(call: Answering): Promise<Written<Challenge>> {
  const { actor, input } = call
  const one = await takeOpen(call)
  const beside = await readBeside(call)
  if (isRaiser(one, beside)) throw refuse(refused.own, { number: one.number })
  if (!isOwner(one, actor, beside)) throw refuseOther(ownerOf(one, beside))
  await requireWhole(call)
  const { upheld, words, cause, menderId } = input
  await end(call, { how: upheld ? 'upheld' : 'not-upheld', words, cause, mender_id: menderId })
  const tell = [...new Set([one.raised_by, ...(menderId === null ? [] : [menderId])])]
  return {
    output: await showChallengeTo(call, input.projectId, one.id),
    happening: happened(challengeEvents.challengeAnswered, aboutChallenge(one), {
      number: one.number,
      rule: one.rule,
      upheld,
      tell: tell.filter((person) => person !== actor.personId),
    }),
  }
}

function refuseOther(owner: PersonNamed | null): Error {
  return owner === null
    ? refuse(refused.notTheOffice, {})
    : refuse(refused.notTheOwner, { owner: owner.name })
}

export async function withdraw(call: Call<InputOf<typeof withdrawChallenge>>): Promise<Written<Challenge>> {
  const { tx, actor, input } = call
  const one = await takeOpen(call)
  const beside = await readBeside(call)
  if (!isRaiser(one, beside)) throw refuse(refused.notYours, { name: one.raiser })
  await end(call, { how: 'withdrawn', words: input.words, cause: null, mender_id: null })
  const owner = ownerOf(one, beside)
  const tell = owner === null ? await readOffice({ tx, tenantId: actor.tenantId }) : [owner.id]
  return {
    output: await showChallengeTo(call, input.projectId, one.id),
    happening: happened(challengeEvents.challengeWithdrawn, aboutChallenge(one), {
      number: one.number,
      rule: one.rule,
      tell: tell.filter((person) => person !== actor.personId),
    }),
  }
}

async function takeOpen({ tx, actor, input }: Ending): Promise<StoredChallenge> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.tenantId}, 242))`.execute(tx)
  const one = await readChallenge(tx, input.projectId, input.challengeId)
  if (one.how !== null) throw refuse(refused.ended, { number: one.number })
  return one
}

/** What is upheld says what was wrong, and wrong data has somebody who mends it. */
async function requireWhole({ tx, input }: Answering): Promise<void> {
  const { upheld, cause, menderId } = input
  if (upheld !== (cause !== null)) throw refuse(refused.causeMissing, {})
  if ((cause === 'data') !== (menderId !== null)) throw refuse(refused.menderMissing, {})
  if (menderId !== null) await requirePresent(tx, menderId)
}

type End = {
  readonly how: string
  readonly words: string
  readonly cause: string | null
  readonly mender_id: string | null
}

async function end({ tx, actor, now, input }: Ending, values: End): Promise<void> {
  await tx
    .insertInto('figure_challenge_end')
    .values({
      tenant_id: actor.tenantId,
      challenge_id: input.challengeId,
      investment_id: input.projectId,
      by: actor.personId ?? '',
      at: now,
      ...values,
    })
    .execute()
}

function aboutChallenge({ id, investment_id: projectId }: StoredChallenge) {
  return { subject: { kind: 'challenge', id }, projectId }
}
