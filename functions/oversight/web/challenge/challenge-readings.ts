import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { challengeStates, listChallenges } from '../../contract/index.ts'
import { type ChallengeAddress, challengeAddress } from './address.ts'

const ended = challengeStates.filter((state) => state !== 'open')

export function challengesInput({
  rules,
  ended: isEnded,
  all,
  mine,
}: ChallengeAddress): GivenTo<typeof listChallenges> {
  return {
    ...(rules === undefined ? {} : { rules }),
    ...(all === true ? {} : { states: isEnded === true ? ended : ['open'] }),
    ...(mine === undefined ? {} : { mine }),
  }
}

export const challengeReadings: ReadsFirst = ({ search }) => [
  { op: listChallenges, input: challengesInput(readAddress(challengeAddress, search)) },
]
