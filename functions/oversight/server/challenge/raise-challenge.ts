import { happened, type InputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type Challenge,
  challengeEvents,
  challengeRefusals as refused,
  measures,
  type raiseChallenge,
  ReasonShown,
  refusals,
  type SaidThen,
} from '../../contract/index.ts'
import { readStandingOn } from '../show-standing.ts'
import { readOffice } from '../exception/who-is-told.ts'
import { ownerOf, readBeside, readChallenges, showChallengeTo } from './read-challenges.ts'

type Raising = Call<InputOf<typeof raiseChallenge>>

/** What the rule says is kept beside what is said against it; neither figure nor colour is touched. */
export async function raise(call: Raising): Promise<Written<Challenge>> {
  const { tx, actor, input, now } = call
  const { projectId, rule, words, shouldBe } = input
  const standing = await readStandingOn(tx, projectId, undefined)
  if (standing === undefined) throw refuse(refusals.notComputedYet, {})
  const said = saidBy(rule, standing)
  if (said === undefined) throw refuse(refused.saysNothing, { rule })
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.tenantId}, 242))`.execute(tx)
  await refuseSecond(call)
  const id = uuidv7(Date.parse(now))
  const number = await readNextNumber(call)
  const raiser = actor.personId ?? ''
  await tx
    .insertInto('figure_challenge')
    .values({
      tenant_id: actor.tenantId,
      id,
      number,
      investment_id: projectId,
      rule,
      as_of: standing.as_of,
      said: JSON.stringify(said),
      run_id: standing.run_id,
      policy_number: standing.policy_number,
      words,
      should_be: shouldBe,
      raised_by: raiser,
      raised_at: now,
    })
    .execute()
  const owner = ownerOf({ rule, raised_by: raiser }, await readBeside(call))
  const tell = owner === null ? await readOffice({ tx, tenantId: actor.tenantId }) : [owner.id]
  return {
    output: await showChallengeTo(call, projectId, id),
    happening: happened(
      challengeEvents.challengeRaised,
      { subject: { kind: 'challenge', id }, projectId },
      { number, rule, tell: tell.filter((person) => person !== raiser) },
    ),
  }
}

type Standing = NonNullable<Awaited<ReturnType<typeof readStandingOn>>>

function saidBy(rule: string, { detail, figures }: Standing): SaidThen | undefined {
  const { reasons } = detail as { readonly reasons?: readonly unknown[] }
  const reason = (reasons ?? []).map((one) => ReasonShown.parse(one)).find((one) => one.rule === rule)
  if (reason === undefined) return undefined
  const { sentence, wording, status, measure } = reason
  const value = (figures as Readonly<Record<string, number | string | null>>)[measure] ?? null
  return { sentence, wording, status, measure, value, unit: measures[measure].unit }
}

/** One that is open for each rule of a project: a second voice is a comment on the first. */
async function refuseSecond({ tx, input }: Raising): Promise<void> {
  const all = await readChallenges(tx, { projectId: input.projectId })
  const open = all.find(({ rule, how }) => rule === input.rule && how === null)
  if (open !== undefined) throw refuse(refused.openAlready, { number: open.number })
}

/** Over the whole organisation, as those of projects that are not seen have numbers as well. */
async function readNextNumber({ tx }: Raising): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_challenge_number() as number`.execute(tx)
  return rows[0]?.number ?? 1
}
