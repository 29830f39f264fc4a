import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { ExplanationShown } from '../explanation.ts'
import { RangeSet, RangesView } from './ranges.ts'
import { Risk, riskFields, riskStates, Uncertainty, uncertaintyFields } from './risk.ts'
import { riskPermissions as may } from './risk-permissions.ts'
import { raidRefusals } from '../raid/raid-refusals.ts'
import { riskRefusals } from './risk-refusals.ts'
import { openableFigures, riskSides, RiskView } from './risk-view.ts'

const projectId = z.uuid()
const wrongRisk = [
  bodyRefusals.nobody,
  bodyRefusals.hasLeft,
  riskRefusals.activitiesMissing,
  riskRefusals.costWithoutCurrency,
  raidRefusals.causeUnknown,
] as const

export const showRisk = operation({
  id: 'oversight.show-risk',
  method: 'GET',
  path: '/projects/{projectId}/risk',
  summary:
    'Show the risks of a project, how sure its durations are, and what playing its plan gave the last time',
  may: may.readRisks,
  project: 'projectId',
  input: z.object({ projectId }),
  output: RiskView,
  refuses: refuses(common.notFound),
  reads: ['risk', 'schedule', 'project'],
})

export const explainRisk = operation({
  id: 'oversight.explain-risk',
  method: 'GET',
  path: '/projects/{projectId}/risk/explanations/{measure}',
  summary: 'Explain a figure of a plan that was played: formula and inputs, down to iterations and seed',
  may: may.readRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    measure: z.enum(openableFigures),
    of: z.string().max(200).default('plan').describe('“plan”, or the id of an activity or a risk'),
    side: z.enum(riskSides).default('as-is'),
  }),
  output: ExplanationShown,
  refuses: refuses(common.notFound, riskRefusals.notPlayed),
  reads: ['risk'],
})

export const addRisk = operation({
  id: 'oversight.add-risk',
  method: 'POST',
  path: '/projects/{projectId}/risks',
  summary: 'Add what may happen to a project: how likely it is, and what it does to work and money',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    title: riskFields.title,
    cause: riskFields.cause.default(''),
    event: riskFields.event.default(''),
    effect: riskFields.effect.default(''),
    probability: riskFields.probability,
    activities: riskFields.activities.default([]),
    delay: riskFields.delay.default(null),
    cost: riskFields.cost.default(null),
    benefitLost: riskFields.benefitLost.default(null),
    qualityStep: riskFields.qualityStep.default(null),
    trigger: riskFields.trigger.default(''),
    causeId: riskFields.causeId.default(null),
    near: riskFields.near.default(null),
    ownerId: riskFields.ownerId.default(null),
    response: riskFields.response.default(null),
  }),
  output: Risk,
  refuses: refuses(common.notFound, ...wrongRisk),
  touches: ['risk', 'raid'],
})

export const changeRisk = operation({
  id: 'oversight.change-risk',
  method: 'PATCH',
  path: '/projects/{projectId}/risks/{riskId}',
  summary: 'Change a risk: its words, its numbers, its response, or close it',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    riskId: z.uuid(),
    ...z.object(riskFields).partial().shape,
    state: z.enum(riskStates).optional(),
  }),
  output: Risk,
  refuses: refuses(common.notFound, ...wrongRisk),
  touches: ['risk', 'raid'],
  versioned: true,
})

export const setUncertainty = operation({
  id: 'oversight.set-uncertainty',
  method: 'PUT',
  path: '/projects/{projectId}/uncertainty',
  summary: 'Say how sure the durations of a plan are, and how much activities of a branch go wrong together',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({ projectId, ...uncertaintyFields }),
  output: Uncertainty,
  refuses: refuses(common.notFound, riskRefusals.rangeOutOfOrder),
  touches: ['risk'],
  versioned: true,
})

export const listRanges = operation({
  id: 'oversight.list-ranges',
  method: 'GET',
  path: '/projects/{projectId}/ranges',
  summary: 'List how sure the duration of each activity is, and where that comes from',
  may: may.readRisks,
  project: 'projectId',
  input: z.object({ projectId }),
  output: RangesView,
  refuses: refuses(common.notFound),
  reads: ['risk', 'schedule', 'project'],
})

export const setRanges = operation({
  id: 'oversight.set-ranges',
  method: 'PUT',
  path: '/projects/{projectId}/ranges',
  summary: 'Set own ranges of activities and branches of a plan, or take them away',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({ projectId, ranges: z.array(RangeSet).min(1).max(2_000) }),
  output: z.object({ version: z.int() }),
  refuses: refuses(common.notFound, riskRefusals.rangeOutOfOrder, riskRefusals.noSuchActivity),
  touches: ['risk'],
  versioned: true,
})

export const exportRisks = operation({
  id: 'oversight.export-risks',
  method: 'GET',
  path: '/projects/{projectId}/risks/export',
  summary: 'Download the risks of a project as they stand',
  may: may.readRisks,
  project: 'projectId',
  input: z.object({ projectId, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  refuses: refuses(common.notFound),
  reads: ['risk', 'project'],
})

export const simulateRisk = operation({
  id: 'oversight.simulate-risk',
  method: 'POST',
  path: '/projects/{projectId}/risk-simulations',
  summary: 'Play the plan of a project many times; answers the job that does it',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    iterations: z.int().min(100).max(200_000).default(5_000),
    seed: z.int().min(1).max(1_000_000).default(1),
  }),
  output: z.object({ jobId: z.uuid() }),
  refuses: refuses(common.notFound, riskRefusals.noPlan, riskRefusals.alreadyPlaying),
  touches: ['risk', 'job'],
})
