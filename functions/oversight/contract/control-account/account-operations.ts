import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { actionRefusals } from '../action/action-refusals.ts'
import { bodyRefusals } from '../body/body-refusals.ts'
import { ExplanationShown } from '../explanation.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { Account } from './account.ts'
import { accountPermissions as may } from './account-permissions.ts'
import { thresholdAmount, thresholdShare } from './account-policy.ts'
import { accountRefusals as refused } from './account-refusals.ts'
import { ProjectAccounts } from './project-accounts.ts'

const projectId = z.uuid()
const one = { projectId, accountId: z.uuid() }
const reads = ['control-account', 'schedule', 'project', 'action', 'ledger']
const touches = ['control-account']

/** Figures that can be walked down to what the plan tells. */
export const accountFigureNames = [
  'budgetAtCompletion',
  'plannedValue',
  'earnedValue',
  'actualCost',
  'cv',
  'sv',
  'cvShare',
  'svShare',
  'cpi',
  'spi',
  'eacCpi',
  'eacRemainingAsPlanned',
  'vac',
  'tcpiBac',
  'managerEac',
  'tcpiGap',
  'realism',
] as const
export type AccountFigureName = (typeof accountFigureNames)[number]

export const showProjectAccounts = operation({
  id: 'oversight.show-project-accounts',
  method: 'GET',
  path: '/projects/{projectId}/control-accounts',
  summary:
    'Show the control accounts of a project with what lies outside them, so that they add up to the project',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectAccounts,
  refuses: refuses(common.notFound),
  reads,
})

export const showAccount = operation({
  id: 'oversight.show-account',
  method: 'GET',
  path: '/projects/{projectId}/control-accounts/{accountId}',
  summary: 'Show a control account: its figures over time, its activities, and what was explained of it',
  may: permissions.read,
  project: 'projectId',
  input: z.object(one),
  output: Account,
  refuses: refuses(common.notFound),
  reads,
})

export const explainAccount = operation({
  id: 'oversight.explain-account',
  method: 'GET',
  path: '/projects/{projectId}/control-accounts/{accountId}/figures/{figure}',
  summary: 'Explain a figure of a control account: formula and inputs, down to what the plan tells',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ ...one, figure: z.enum(accountFigureNames) }),
  output: ExplanationShown,
  refuses: refuses(common.notFound, refusals.noSuchScheduleMeasure),
  reads,
})

const code = z.string().trim().min(1).max(40)

export const nameAccount = operation({
  id: 'oversight.name-account',
  method: 'POST',
  path: '/projects/{projectId}/control-accounts',
  summary: 'Name a line of the plan a control account, and who answers for it',
  may: may.name,
  project: 'projectId',
  input: z.object({
    projectId,
    activityId: z.string().min(1).max(200).describe('The line of the newest plan that it stands on'),
    code,
    managerId: z.uuid(),
    share: thresholdShare.nullable().default(null).describe('Null: the thresholds of the organisation'),
    amount: thresholdAmount.nullable().default(null),
  }),
  output: Account,
  refuses: refuses(
    common.notFound,
    refused.notTheManager,
    refused.noManager,
    refused.noPlan,
    refused.noLine,
    refused.within,
    refused.around,
    refused.codeTaken,
    refused.managerSeesNothing,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
  ),
  touches,
})

export const changeAccount = operation({
  id: 'oversight.change-account',
  method: 'PATCH',
  path: '/projects/{projectId}/control-accounts/{accountId}',
  summary: 'Give a control account another code, another manager or thresholds of its own',
  may: may.name,
  project: 'projectId',
  input: z.object({
    ...one,
    code: code.optional(),
    managerId: z.uuid().optional(),
    share: thresholdShare.nullable().optional().describe('Null: the thresholds of the organisation'),
    amount: thresholdAmount.nullable().optional(),
  }),
  output: Account,
  refuses: refuses(
    common.notFound,
    refused.notTheManager,
    refused.noManager,
    refused.ended,
    refused.codeTaken,
    refused.managerSeesNothing,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
  ),
  touches,
  versioned: true,
})

export const endAccount = operation({
  id: 'oversight.end-account',
  method: 'POST',
  path: '/projects/{projectId}/control-accounts/{accountId}/ending',
  summary: 'End a control account: its activities lie outside any account, what was explained of it stays',
  may: may.name,
  project: 'projectId',
  input: z.object(one),
  output: Account,
  refuses: refuses(common.notFound, refused.notTheManager, refused.noManager, refused.ended, refused.waits),
  touches,
  versioned: true,
})

export const writeAccountExplanation = operation({
  id: 'oversight.write-account-explanation',
  method: 'POST',
  path: '/projects/{projectId}/control-accounts/{accountId}/explanations',
  summary: 'Explain why a control account strays: cause, effect, and what is done by whom and when',
  may: may.explain,
  project: 'projectId',
  input: z.object({
    ...one,
    cause: z.string().trim().min(1).max(4_000),
    effect: z.string().trim().min(1).max(4_000).describe('What it means for cost and time at the end'),
    estimate: thresholdAmount.nullable().default(null).describe('What the account will cost at the end'),
    action: z.string().trim().max(300).default('').describe('What is done about it: becomes an action'),
    actionOwnerId: z.uuid().nullable().default(null),
    actionDay: z.iso.date().nullable().default(null),
  }),
  output: Account,
  refuses: refuses(
    common.notFound,
    refused.ended,
    refused.lineGone,
    refused.notYoursToExplain,
    refused.acceptedAlready,
    refused.actionIncomplete,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    actionRefusals.ownerSeesNothing,
  ),
  touches: [...touches, 'action'],
})

export const judgeAccountExplanation = operation({
  id: 'oversight.judge-account-explanation',
  method: 'POST',
  path: '/projects/{projectId}/control-accounts/{accountId}/judgement',
  summary: 'Accept the explanation of a control account, or send it back with words: never one’s own',
  may: may.judge,
  project: 'projectId',
  input: z.object({
    ...one,
    accepted: z.boolean(),
    words: z.string().trim().max(2_000).default(''),
  }),
  output: Account,
  refuses: refuses(
    common.notFound,
    refused.nothingToJudge,
    refused.ownExplanation,
    refused.judgedByManager,
    refused.judgedAbove,
    refused.wordsMissing,
  ),
  touches,
})
