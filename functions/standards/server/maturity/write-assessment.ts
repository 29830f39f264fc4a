import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type Assessment,
  type beginAssessment,
  type finishAssessment,
  maturityEvents,
  maturityRefusals,
  type rateFunction,
} from '../../contract/index.ts'
import { levelOf } from '../../domain/index.ts'
import type { StandardsParts } from '../parts.ts'
import { observe } from './observe.ts'
import { type Answers, readAssessments, type Reading } from './read-assessments.ts'

/** The version of the practices that the product asks for. */
const sheet = 1

type Wrote = Promise<Written<Assessment>>

export async function begin(
  call: Call<InputOf<typeof beginAssessment>>,
  { readFacts }: StandardsParts,
): Wrote {
  const { tx, actor, input, now } = call
  const before = await readAssessments({ tx, now })
  if (before.some(({ finished }) => finished === null)) throw refuse(maturityRefusals.draftThere, {})
  const day = input.day ?? now.slice(0, 10)
  const id = uuidv7(Date.parse(now))
  const row = await tx
    .insertInto('maturity_assessment')
    .values({
      tenant_id: actor.tenantId,
      id,
      sheet,
      day,
      answers: JSON.stringify(before[0] === undefined ? {} : answersOf(before[0])),
      begun_by: actor.personId ?? '',
    })
    .onConflict((there) => there.column('tenant_id').where('finished_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  // Somebody else began one at the same time.
  if (row === undefined) throw refuse(maturityRefusals.draftThere, {})
  return {
    output: await find({ tx, now, readFacts }, id),
    happening: happened(maturityEvents.assessmentBegun, about(id), { day }),
  }
}

export async function rate(call: Call<InputOf<typeof rateFunction>>, { readFacts }: StandardsParts): Wrote {
  const { tx, input, now } = call
  const { maturityId, function: name, practised, evidence, target } = input
  const { answers, version } = await take(call)
  const answer = { practised: [...new Set(practised)], evidence, target }
  await tx
    .updateTable('maturity_assessment')
    .set({ answers: JSON.stringify({ ...answers, [name]: answer }), version: version + 1 })
    .where('id', '=', maturityId)
    .execute()
  return {
    output: await find({ tx, now, readFacts }, maturityId),
    happening: happened(maturityEvents.functionRated, about(maturityId), {
      function: name,
      level: levelOf(answer),
    }),
  }
}

/** Frozen with what was observed on that day; nothing is said to be so that nothing shows. */
export async function finish(
  call: Call<InputOf<typeof finishAssessment>>,
  { readFacts }: StandardsParts,
): Wrote {
  const { tx, actor, input, now } = call
  const { maturityId } = input
  const { version, assessment } = await take(call)
  const bare = assessment.functions.find(({ practised, evidence }) => practised.length > 0 && evidence === '')
  if (bare !== undefined) throw refuse(maturityRefusals.nothingShown, { name: bare.function })
  await tx
    .updateTable('maturity_assessment')
    .set({
      finished_by: actor.personId ?? '',
      finished_at: now,
      observed: JSON.stringify(await observe({ tx, now, readFacts })),
      version: version + 1,
    })
    .where('id', '=', maturityId)
    .execute()
  const { day, level } = assessment
  return {
    output: await find({ tx, now, readFacts }, maturityId),
    happening: happened(maturityEvents.assessmentFinished, about(maturityId), { day, level }),
  }
}

type Taking = Call<{ readonly maturityId: string }>
type Taken = { readonly answers: Answers; readonly version: number; readonly assessment: Assessment }

/** Held until the transaction ends, as whoever writes has seen it, and not finished. */
async function take({ tx, now, input, expectedVersion }: Taking): Promise<Taken> {
  await tx
    .selectFrom('maturity_assessment')
    .select('version')
    .where('id', '=', input.maturityId)
    .forUpdate()
    .execute()
  const assessment = await find({ tx, now }, input.maturityId)
  const { version, finished } = assessment
  if (version !== expectedVersion)
    throw refuse(common.stale, { kind: 'assessment', yours: expectedVersion ?? 0, current: version })
  if (finished !== null) throw refuse(maturityRefusals.finished, {})
  return { answers: answersOf(assessment), version, assessment }
}

function answersOf({ functions }: Assessment): Answers {
  return Object.fromEntries(
    functions.map(({ function: name, practised, evidence, target }) => [
      name,
      { practised, evidence, target },
    ]),
  )
}

async function find(reading: Reading, id: string): Promise<Assessment> {
  const found = (await readAssessments(reading)).find((one) => one.id === id)
  if (found === undefined) throw refuse(common.notFound, { kind: 'assessment' })
  return found
}

function about(id: string): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'maturity-assessment', id } }
}
