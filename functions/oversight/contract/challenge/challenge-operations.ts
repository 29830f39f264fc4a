import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { limitedRules } from '../health-policy/limits.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { Challenge, challengeCauses, challengeStates } from './challenge.ts'
import { challengePermissions as may } from './challenge-permissions.ts'
import { challengeRefusals as refused } from './challenge-refusals.ts'

const one = { projectId: z.uuid(), challengeId: z.uuid() }
const touches = ['challenge']
const reads = ['challenge', 'health-policy', 'project']

export const listChallenges = operation({
  id: 'oversight.list-challenges',
  method: 'GET',
  path: '/challenges',
  summary: 'List figures that somebody said are wrong, in the projects one sees, with what was answered',
  may: permissions.list,
  input: z.object({
    projectId: z.uuid().optional(),
    rules: z.array(z.enum(limitedRules)).max(limitedRules.length).optional(),
    states: z.array(z.enum(challengeStates)).max(challengeStates.length).optional(),
    mine: z.boolean().optional().describe('Only those that wait for the reader’s answer'),
  }),
  output: z.object({
    items: z.array(Challenge).describe('Open ones first, then the newest; at most 500'),
    more: z.int(),
    counts: z.object({ open: z.int(), upheld: z.int(), notUpheld: z.int(), mine: z.int() }),
  }),
  reads,
  command: 'challenges',
})

export const showChallenge = operation({
  id: 'oversight.show-challenge',
  method: 'GET',
  path: '/projects/{projectId}/challenges/{challengeId}',
  summary: 'Show what was said against a figure: what the rule said then, what it should be, and the answer',
  may: permissions.read,
  project: 'projectId',
  input: z.object(one),
  output: Challenge,
  refuses: refuses(common.notFound),
  reads,
})

export const raiseChallenge = operation({
  id: 'oversight.raise-challenge',
  method: 'POST',
  path: '/projects/{projectId}/challenges',
  summary:
    'Say that a figure of a project is wrong: it goes to who owns the rule, and stands beside the figure',
  may: may.raise,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    rule: z.enum(limitedRules),
    words: z.string().trim().min(1).max(2_000).describe('Why it is wrong'),
    shouldBe: z.string().trim().min(1).max(500).describe('What it should be'),
  }),
  output: Challenge,
  refuses: refuses(common.notFound, refusals.notComputedYet, refused.saysNothing, refused.openAlready),
  touches,
})

export const answerChallenge = operation({
  id: 'oversight.answer-challenge',
  method: 'POST',
  path: '/projects/{projectId}/challenges/{challengeId}/answer',
  summary: 'Uphold what was said against a figure, or not: as who owns the rule, never one’s own',
  may: may.answer,
  project: 'projectId',
  input: z.object({
    ...one,
    upheld: z.boolean(),
    cause: z.enum(challengeCauses).nullable().default(null).describe('What was wrong, where it is upheld'),
    menderId: z.uuid().nullable().default(null).describe('Who mends the data'),
    words: z.string().trim().min(1).max(2_000),
  }),
  output: Challenge,
  refuses: refuses(
    common.notFound,
    refused.ended,
    refused.own,
    refused.notTheOwner,
    refused.notTheOffice,
    refused.causeMissing,
    refused.menderMissing,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
  ),
  touches: [...touches, 'health-policy'],
})

export const withdrawChallenge = operation({
  id: 'oversight.withdraw-challenge',
  method: 'POST',
  path: '/projects/{projectId}/challenges/{challengeId}/withdrawal',
  summary: 'Withdraw what one said against a figure; it stays in the history',
  may: may.raise,
  project: 'projectId',
  input: z.object({ ...one, words: z.string().trim().max(2_000).default('') }),
  output: Challenge,
  refuses: refuses(common.notFound, refused.ended, refused.notYours),
  touches,
})
