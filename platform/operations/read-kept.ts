import { withTenant } from '../database/tenant.ts'
import { authorise } from './authorise.ts'
import { type Answer, type KeptAnswers, nameOfAnswer, nameOfState, type State } from './kept-answers.ts'
import { type Reach, readReach } from './read-grants.ts'
import { openState } from './same-state.ts'
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
    if (name === undefined) break
    let own = false
    const answer = await reading.kept.get(name, async () => {
      own = true
      return await makeAnswer(reading)
    })
    if (own || answer.name === name) return answer.output
  }
  return (await makeAnswer(reading)).output
}

async function reachOf({ stage, kept, useCase, ask }: Reading): Promise<Reach> {
  const { tenantId, personId } = ask.actor
  const reach = await kept.together(`${tenantId} ${personId ?? ''}`, () =>
    withTenant(stage.door, ask.actor, 'read only', (tx) => readReach(tx, ask.actor)),
  )
  authorise(useCase.operation, reach.grants, {})
  return reach
}

/** What is read may be of a later state than the one that was asked of: the answer says of which. */
async function makeAnswer(reading: Reading): Promise<Answer> {
  const { stage, kept, useCase, ask, now } = reading
  const { operation } = useCase
  const answer = await withTenant(stage.door, ask.actor, 'read one state', async (tx) => {
    const reach = await readReach(tx, ask.actor)
    authorise(operation, reach.grants, {})
    const actor = { ...ask.actor, grants: reach.grants }
    const state = stateOf(reading, reach)
    const same = state === undefined ? openState() : kept.stateOf(nameOfState(state))
    const output = await useCase.run(callOf(ask, { tx, actor, now, same }))
    const showing = { stage, tx, operation, actor, place: {}, same }
    return { name: nameFor(reading, reach), output: await showOutput(showing, output) }
  })
  kept.keep(answer)
  return answer
}

function nameFor(reading: Reading, reach: Reach): string | undefined {
  const state = stateOf(reading, reach)
  if (state === undefined) return undefined
  const { useCase, ask } = reading
  return nameOfAnswer({ ...state, operation: useCase.operation.id, input: ask.input })
}

function stateOf({ ask, now }: Reading, { grants, snapshot }: Reach): State | undefined {
  if (snapshot === undefined) return undefined
  return { actor: { ...ask.actor, grants }, day: now.slice(0, 10), snapshot }
}

type Circumstances = Pick<Call<never>, 'tx' | 'actor' | 'now' | 'same'>

function callOf({ input, requestId, upload }: Ask, circumstances: Circumstances): Call<never> {
  return { ...circumstances, place: {}, input: input as never, requestId, expectedVersion: 0, upload }
}
