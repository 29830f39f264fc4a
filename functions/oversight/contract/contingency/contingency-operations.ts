import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { ExplanationShown } from '../explanation.ts'
import { permissions } from '../permissions.ts'
import { contingencyMeasures } from './contingency-figures.ts'
import { contingencyPermissions as may } from './contingency-permissions.ts'
import { ContingencyList, contingencySorts, contingencyTotals, ContingencyView } from './contingency-reads.ts'
import { contingencyRefusals as refused } from './contingency-refusals.ts'
import { contingencyBases, contingencyPools, contingencyStates, setKinds } from './contingency.ts'
import { Drawdown } from './drawdown.ts'

const projectId = z.uuid()
const one = { projectId, drawdownId: z.uuid() }
const amount = z.int().min(0).max(1_000_000_000_000).describe('Minor units of the currency of the project')
const days = z.int().min(0).max(10_000)
const words = z.string().trim().max(2_000)
const reads = ['contingency', 'risk', 'raid', 'standing', 'schedule', 'project']
const touches = ['contingency']

const filters = {
  portfolioId: z.uuid().optional(),
  states: z.array(z.enum(contingencyStates)).max(contingencyStates.length).optional(),
  waiting: z.boolean().optional().describe('Only those with requests that wait for an answer'),
  mine: z.boolean().optional().describe('Only those with a request that waits for the reader’s answer'),
  search: z.string().trim().max(200).optional(),
  sort: z.enum(contingencySorts).default('worst'),
  descending: z.boolean().optional(),
}

export const listContingency = operation({
  id: 'oversight.list-contingency',
  method: 'GET',
  path: '/contingency',
  summary:
    'List what the running projects one sees hold for what may happen, what is drawn of it and whether it is enough',
  may: permissions.list,
  input: z.object(filters),
  output: ContingencyList,
  reads,
  command: 'contingency',
})

export const explainContingencyTotal = operation({
  id: 'oversight.explain-contingency-total',
  method: 'GET',
  path: '/contingency/totals/{measure}',
  summary:
    'Explain a sum of the list of contingency, project by project, in the currency of the organisation',
  may: permissions.list,
  input: z.object({ ...filters, measure: z.enum(contingencyTotals) }),
  output: ExplanationShown,
  reads,
})

export const exportContingency = operation({
  id: 'oversight.export-contingency',
  method: 'GET',
  path: '/contingency/export',
  summary: 'Download what projects hold for what may happen as CSV or XLSX',
  may: permissions.list,
  input: z.object({ ...filters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads,
})

export const showContingency = operation({
  id: 'oversight.show-contingency',
  method: 'GET',
  path: '/projects/{projectId}/contingency',
  summary: 'Show what a project holds for what may happen: figures, every movement, and what was asked for',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ContingencyView,
  refuses: refuses(common.notFound),
  reads,
})

export const explainContingency = operation({
  id: 'oversight.explain-contingency',
  method: 'GET',
  path: '/projects/{projectId}/contingency/explanations/{measure}',
  summary: 'Explain a figure of what a project holds; amounts only for those who may read them',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, measure: z.enum(contingencyMeasures) }),
  output: ExplanationShown,
  refuses: refuses(common.notFound),
  reads,
})

export const moveContingency = operation({
  id: 'oversight.move-contingency',
  method: 'POST',
  path: '/projects/{projectId}/contingency/moves',
  summary:
    'Open, top up or hand back contingency or management reserve of a project; each is a movement that stays',
  may: may.hold,
  project: 'projectId',
  input: z.object({
    projectId,
    pool: z.enum(contingencyPools).default('contingency'),
    kind: z.enum(setKinds),
    amount: amount.default(0),
    days: days.default(0),
    basis: z.enum(contingencyBases).nullable().default(null).describe('Of what is opened or topped up'),
    words: words.min(3),
  }),
  output: ContingencyView,
  refuses: refuses(
    common.notFound,
    refused.nothingMoved,
    refused.noCurrency,
    refused.otherCurrency,
    refused.openedAlready,
    refused.notOpened,
    refused.basisMissing,
    refused.ownProject,
    refused.reserveOfOffice,
    refused.aboveRemaining,
    refused.aboveDays,
  ),
  touches,
})

export const showDrawdown = operation({
  id: 'oversight.show-drawdown',
  method: 'GET',
  path: '/projects/{projectId}/drawdowns/{drawdownId}',
  summary: 'Show what was asked for from the contingency of a project, what for and why, and the answer',
  may: permissions.read,
  project: 'projectId',
  input: z.object(one),
  output: Drawdown,
  refuses: refuses(common.notFound),
  reads,
})

export const askDrawdown = operation({
  id: 'oversight.ask-drawdown',
  method: 'POST',
  path: '/projects/{projectId}/drawdowns',
  summary: 'Ask for a drawdown on what a project holds; somebody else grants it, grants less, or refuses it',
  may: may.ask,
  project: 'projectId',
  input: z.object({
    projectId,
    pool: z.enum(contingencyPools).default('contingency'),
    amount: amount.default(0),
    days: days.default(0),
    purpose: words.min(3).describe('What it is for'),
    riskId: z.uuid().nullable().default(null),
    issueId: z.uuid().nullable().default(null),
    reason: words.min(3).describe('Why it cannot come from elsewhere'),
  }),
  output: Drawdown,
  refuses: refuses(
    common.notFound,
    refused.nothingMoved,
    refused.notOpened,
    refused.causeElsewhere,
    refused.aboveRemaining,
    refused.aboveDays,
  ),
  touches,
})

export const answerDrawdown = operation({
  id: 'oversight.answer-drawdown',
  method: 'POST',
  path: '/projects/{projectId}/drawdowns/{drawdownId}/answer',
  summary: 'Grant a drawdown that somebody else asked for, grant less of it with a reason, or refuse it',
  may: may.grant,
  project: 'projectId',
  input: z.object({
    ...one,
    granted: z.boolean(),
    amount: amount.default(0).describe('Granted, in minor units'),
    days: days.default(0).describe('Granted'),
    words: words.default(''),
  }),
  output: Drawdown,
  refuses: refuses(
    common.notFound,
    refused.ended,
    refused.own,
    refused.reserveOfOffice,
    refused.grantsNothing,
    refused.aboveAsked,
    refused.lessWithoutReason,
    refused.aboveRemaining,
    refused.aboveDays,
  ),
  touches,
})

export const withdrawDrawdown = operation({
  id: 'oversight.withdraw-drawdown',
  method: 'POST',
  path: '/projects/{projectId}/drawdowns/{drawdownId}/withdrawal',
  summary: 'Withdraw what one asked for and nobody answered; it stays in the history',
  may: may.ask,
  project: 'projectId',
  input: z.object({ ...one, words: words.default('') }),
  output: Drawdown,
  refuses: refuses(common.notFound, refused.ended, refused.notYours),
  touches,
})
