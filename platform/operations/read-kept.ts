import { askTenant, type Tx, withTenantAsking } from '../database/tenant.ts'
import { authorise } from './authorise.ts'
import { type Answer, type KeptAnswers, nameOfAnswer, nameOfState, type State } from './kept-answers.ts'
import { type Reach, reachIn, reachQuestion, type ReachRow } from './read-grants.ts'
import { showOutput } from './show-output.ts'
import type { Ask, Stage } from './stage.ts'
import type { Call, ReadUseCase } from './use-case.ts'

/** Every write ends the state that an answer was asked of: whoever meets so many of them reads by himself. */
const mostTries = 3

type Reading = {
  readonly stage: Stage
  readonly kept: KeptAnswers
  readonly useCase: ReadUseCase
  readonly ask: Ask
  readonly personId: string
  readonly now: string
}

/**
 * Person, grants and state of the database are read anew for every call, and by one transaction for all calls of a
 * person that wait for it. An answer that is there needs no other; one that is not is made once, and nobody holds a
 * connection while waiting for it.
 */
export async function readKept(reading: Reading): Promise<unknown> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const name = nameFor(reading, await reachOf(reading))
    let own = false
    const answer = await reading.kept.get(name, async () => {
      own = true
      return await makeAnswer(reading)
    })
    if (own || answer.name === name) return answer.output
  }
  return (await makeAnswer(reading)).output
}

async function reachOf({ stage, kept, useCase, ask, personId }: Reading): Promise<Reach> {
  const rows = await kept.together(`${ask.actor.tenantId} ${personId}`, () =>
    askTenant(stage.door, ask.actor, reachQuestion(personId)),
  )
  const reach = reachIn(rows)
  authorise(useCase.operation, reach.grants, {})
  return reach
}

/** What is read may be of a later state than the one that was asked of: the answer says of which. */
async function makeAnswer(reading: Reading): Promise<Answer> {
  const { stage, kept, useCase, ask, now } = reading
  const { operation } = useCase
  const question = reachQuestion(reading.personId)
  const run = async (tx: Tx, rows: readonly ReachRow[]): Promise<Answer> => {
    const reach = reachIn(rows)
    authorise(operation, reach.grants, {})
    const state = stateOf(reading, reach)
    const { actor } = state
    const same = kept.stateOf(nameOfState(state))
    const output = await useCase.run(callOf(ask, { tx, actor, now, same }))
    const showing = { stage, tx, operation, actor, place: {}, same }
    return { name: nameFor(reading, reach), output: await showOutput(showing, output) }
  }
  const answer = await withTenantAsking(stage.door, ask.actor, { question, run })
  kept.keep(answer)
  return answer
}

function nameFor(reading: Reading, reach: Reach): string {
  const { useCase, ask } = reading
  return nameOfAnswer({ ...stateOf(reading, reach), operation: useCase.operation.id, input: ask.input })
}

function stateOf({ ask, now }: Reading, { grants, snapshot }: Reach): State {
  return { actor: { ...ask.actor, grants }, day: now.slice(0, 10), snapshot }
}

type Circumstances = Pick<Call<never>, 'tx' | 'actor' | 'now' | 'same'>

function callOf({ input, requestId, upload }: Ask, circumstances: Circumstances): Call<never> {
  return { ...circumstances, place: {}, input: input as never, requestId, expectedVersion: 0, upload }
}
