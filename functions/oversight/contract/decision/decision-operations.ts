import { common, operation, refuses } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { permissions } from '../permissions.ts'
import { askingRefusals } from './asking-refusals.ts'
import { closedRefusals } from './closed-refusals.ts'
import { Decider, Decision, DecisionRow, NewOption } from './decision.ts'
import { executingRefusals } from './executing-refusals.ts'
import { ChangedOption } from './question.ts'
import { votingRefusals } from './voting-refusals.ts'

const decisionId = z.uuid()
const touches = ['decision', 'body']

const described = {
  question: z.string().trim().min(1).max(300),
  context: z.string().trim().max(20_000).default(''),
  options: z.array(NewOption).min(1).max(20),
  decider: Decider,
  due: z.iso.date().nullable().default(null),
  waitingCost: MoneyValue.nullable().default(null),
}

export const draftDecision = operation({
  id: 'oversight.draft-decision',
  method: 'POST',
  path: '/decisions',
  summary: 'Write down a question with its options; nobody else sees it until it is asked',
  may: permissions.ask,
  project: 'projectId',
  input: z.object({ projectId: z.uuid().optional(), ...described }),
  output: Decision,
  refuses: refuses(
    common.notFound,
    askingRefusals.notDecidable,
    askingRefusals.callInvalid,
    askingRefusals.otherProject,
  ),
  touches,
})

export const changeDraft = operation({
  id: 'oversight.change-draft',
  method: 'PUT',
  path: '/decisions/{decisionId}',
  summary: 'Change a question that was not asked yet',
  may: permissions.takePart,
  input: z.object({ decisionId, ...described, options: z.array(ChangedOption).min(1).max(20) }),
  output: Decision,
  refuses: refuses(
    common.notFound,
    askingRefusals.notDecidable,
    askingRefusals.callInvalid,
    askingRefusals.otherProject,
    askingRefusals.notDraft,
    askingRefusals.nothingToKeep,
    bodyRefusals.nobody,
  ),
  touches,
  versioned: true,
})

export const askDecision = operation({
  id: 'oversight.ask-decision',
  method: 'POST',
  path: '/decisions/{decisionId}/asking',
  summary: 'Ask: each option is tried, and it goes to whoever may decide it',
  may: permissions.takePart,
  input: z.object({ decisionId }),
  output: Decision,
  refuses: refuses(
    common.notFound,
    askingRefusals.notDraft,
    bodyRefusals.nobody,
    askingRefusals.optionImpossible,
    askingRefusals.deciderAskedIt,
    askingRefusals.deciderMayNot,
    askingRefusals.deciderSeesNothing,
    askingRefusals.nobodyAbove,
    askingRefusals.bodyWithoutQuorum,
    bodyRefusals.hasLeft,
  ),
  touches,
  versioned: true,
})

export const withdrawDecision = operation({
  id: 'oversight.withdraw-decision',
  method: 'POST',
  path: '/decisions/{decisionId}/withdrawal',
  summary: 'Withdraw a question that one asked and that nobody decided yet',
  may: permissions.takePart,
  input: z.object({ decisionId, reason: z.string().trim().max(2_000).default('') }),
  output: Decision,
  refuses: refuses(common.notFound, askingRefusals.notYours, ...Object.values(closedRefusals)),
  touches,
  versioned: true,
})

export const addEvidence = operation({
  id: 'oversight.add-evidence',
  method: 'POST',
  path: '/decisions/{decisionId}/evidence',
  summary: 'Add what speaks for or against, before it is decided',
  may: permissions.takePart,
  input: z.object({ decisionId, words: z.string().trim().min(1).max(5_000) }),
  output: Decision,
  refuses: refuses(common.notFound, ...Object.values(closedRefusals)),
  touches,
})

export const voteOnDecision = operation({
  id: 'oversight.vote',
  method: 'POST',
  path: '/decisions/{decisionId}/votes',
  summary: 'Vote for an option, or for none of them (0); who decides alone decides by it',
  may: permissions.takePart,
  input: z.object({
    decisionId,
    option: z.int().min(0).max(20),
    reason: z.string().trim().max(2_000).default(''),
  }),
  output: Decision,
  refuses: refuses(
    common.notFound,
    ...Object.values(closedRefusals),
    ...Object.values(votingRefusals),
    executingRefusals.exceedsNow,
  ),
  touches: [...touches, 'project', 'standing', 'schedule', 'scope'],
  versioned: true,
})

export const voteTogether = operation({
  id: 'oversight.vote-together',
  method: 'POST',
  path: '/decisions/votes',
  summary: 'Vote the same on several questions of one kind that move neither cost nor finish: all or none',
  may: permissions.takePart,
  input: z.object({
    decisions: z
      .array(z.object({ decisionId, version: z.int().min(1) }))
      .min(1)
      .max(50),
    option: z.int().min(0).max(20),
    reason: z.string().trim().max(2_000).default(''),
  }),
  output: z.object({ items: z.array(DecisionRow) }),
  refuses: refuses(
    common.stale,
    ...Object.values(closedRefusals),
    ...Object.values(votingRefusals),
    executingRefusals.exceedsNow,
  ),
  touches: [...touches, 'project', 'standing', 'schedule', 'scope'],
})

export const closeVoting = operation({
  id: 'oversight.close-voting',
  method: 'POST',
  path: '/decisions/{decisionId}/closing',
  summary: 'Close the voting of a body on what has been voted: its chair only, and only with a quorum',
  may: permissions.takePart,
  input: z.object({ decisionId, reason: z.string().trim().max(2_000).default('') }),
  output: Decision,
  refuses: refuses(
    common.notFound,
    ...Object.values(closedRefusals),
    ...Object.values(votingRefusals),
    executingRefusals.exceedsNow,
  ),
  touches: [...touches, 'project', 'standing', 'schedule', 'scope'],
  versioned: true,
})

export const nameDelegate = operation({
  id: 'oversight.name-delegate',
  method: 'PUT',
  path: '/decisions/{decisionId}/delegate',
  summary: 'Hand one decision that waits for me alone to somebody else; null takes it back',
  may: permissions.takePart,
  input: z.object({ decisionId, personId: z.uuid().nullable() }),
  output: Decision,
  refuses: refuses(
    common.notFound,
    ...Object.values(closedRefusals),
    ...Object.values(votingRefusals),
    askingRefusals.deciderAskedIt,
    askingRefusals.deciderSeesNothing,
    bodyRefusals.hasLeft,
    bodyRefusals.nobody,
  ),
  touches,
  versioned: true,
})

export const takeBackDecision = operation({
  id: 'oversight.take-back-decision',
  method: 'POST',
  path: '/decisions/{decisionId}/opposite',
  summary:
    'Draft the question to take back what a decision carried out, with the opposite calls where there are any',
  may: permissions.takePart,
  input: z.object({ decisionId }),
  output: Decision,
  refuses: refuses(common.notFound, askingRefusals.nothingToTakeBack, askingRefusals.takenBackAlready),
  touches,
})

export const askAnew = operation({
  id: 'oversight.ask-anew',
  method: 'POST',
  path: '/decisions/{decisionId}/renewal',
  summary:
    'Draft the same question on the state of today, after it was outdated, failed, lapsed or withdrawn',
  may: permissions.takePart,
  input: z.object({ decisionId }),
  output: Decision,
  refuses: refuses(common.notFound, askingRefusals.nothingToRenew, askingRefusals.notYours),
  touches,
})
