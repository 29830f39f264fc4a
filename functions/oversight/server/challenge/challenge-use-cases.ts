import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  answerChallenge,
  listChallenges,
  raiseChallenge,
  showChallenge,
  withdrawChallenge,
} from '../../contract/index.ts'
import { answer, withdraw } from './end-challenge.ts'
import { list } from './list-challenges.ts'
import { raise } from './raise-challenge.ts'
import { showChallengeTo } from './read-challenges.ts'

export const challengeUseCases: readonly UseCase[] = [
  reads(listChallenges, list),
  reads(showChallenge, async (call) => {
    await readProject(call.tx, call.input.projectId)
    return await showChallengeTo(call, call.input.projectId, call.input.challengeId)
  }),
  writes(raiseChallenge, raise),
  writes(answerChallenge, answer),
  writes(withdrawChallenge, withdraw),
]
