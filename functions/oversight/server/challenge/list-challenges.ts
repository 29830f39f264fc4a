import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import type { Challenge, listChallenges } from '../../contract/index.ts'
import { readBeside, readChallenges, toChallenge } from './read-challenges.ts'

const most = 500

export async function list(
  call: Call<InputOf<typeof listChallenges>>,
): Promise<OutputOf<typeof listChallenges>> {
  const { tx, actor, input } = call
  const beside = await readBeside(call)
  const all = (await readChallenges(tx, { projectId: input.projectId })).map((one) =>
    toChallenge(one, actor, beside),
  )
  const ofRules = all.filter(({ rule }) => input.rules === undefined || input.rules.includes(rule))
  const items = ofRules.filter(
    (one) =>
      (input.states === undefined || input.states.includes(one.state)) && (input.mine !== true || waits(one)),
  )
  const inState = (state: Challenge['state']): number => ofRules.filter((one) => one.state === state).length
  return {
    items: items.slice(0, most),
    more: Math.max(0, items.length - most),
    counts: {
      open: inState('open'),
      upheld: inState('upheld'),
      notUpheld: inState('not-upheld'),
      mine: ofRules.filter(waits).length,
    },
  }
}

function waits({ may }: Challenge): boolean {
  return may.includes('answer')
}
