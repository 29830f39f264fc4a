import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { forecastRefusals } from '../forecast/forecast-refusals.ts'
import { permissions } from '../permissions.ts'
import { Basis, Estimate, NewEstimate } from './estimate.ts'
import { estimatePermissions as may } from './estimate-permissions.ts'
import { estimateRefusals } from './estimate-refusals.ts'

const key = { projectId: z.uuid(), estimateId: z.uuid() }
const path = '/projects/{projectId}/estimates/{estimateId}'
const wrongBasis = [
  estimateRefusals.pointsMissing,
  estimateRefusals.linesMissing,
  estimateRefusals.historySilent,
] as const

export const addEstimate = operation({
  id: 'plan.add-estimate',
  method: 'POST',
  path: '/projects/{projectId}/estimates',
  summary: 'Estimate a project, an activity or an item: by three points, by lines, or drawn from own history',
  may: may.estimate,
  project: 'projectId',
  input: NewEstimate.extend({ projectId: z.uuid() }),
  output: Estimate,
  refuses: refuses(common.notFound, ...wrongBasis),
  touches: ['estimate'],
})

export const writeEstimate = operation({
  id: 'plan.write-estimate',
  method: 'PATCH',
  path,
  summary: 'Change the draft of an estimate, or begin its next version, which says what changed and why',
  may: may.estimate,
  project: 'projectId',
  input: z.object({ ...key, basis: Basis }),
  output: Estimate,
  refuses: refuses(common.notFound, ...wrongBasis, estimateRefusals.changeUnsaid, estimateRefusals.inReview),
  touches: ['estimate'],
  versioned: true,
})

export const submitEstimate = operation({
  id: 'plan.submit-estimate',
  method: 'POST',
  path: `${path}/submission`,
  summary: 'Put the draft of an estimate to review by somebody else',
  may: may.estimate,
  project: 'projectId',
  input: z.object(key),
  output: Estimate,
  refuses: refuses(common.notFound, estimateRefusals.notDraft),
  touches: ['estimate'],
  versioned: true,
})

export const withdrawEstimate = operation({
  id: 'plan.withdraw-estimate',
  method: 'POST',
  path: `${path}/withdrawal`,
  summary: 'Take a version back from review, so that it can be changed',
  may: may.estimate,
  project: 'projectId',
  input: z.object(key),
  output: Estimate,
  refuses: refuses(common.notFound, estimateRefusals.notInReview),
  touches: ['estimate'],
  versioned: true,
})

export const reviewEstimate = operation({
  id: 'plan.review-estimate',
  method: 'POST',
  path: `${path}/review`,
  summary: 'Approve what somebody else estimated, or send it back with words',
  may: may.reviewEstimates,
  project: 'projectId',
  input: z.object({ ...key, approve: z.boolean(), words: z.string().trim().max(2_000).default('') }),
  output: Estimate,
  refuses: refuses(
    common.notFound,
    estimateRefusals.notInReview,
    estimateRefusals.ownEstimate,
    estimateRefusals.reviewUnsaid,
  ),
  touches: ['estimate'],
  versioned: true,
  decidable: true,
})

const perHour = z
  .int()
  .min(1)
  .max(100_000_000)
  .optional()
  .describe('Of work: what an hour costs, in minor units of the currency of the project')

const cannotUse = [
  estimateRefusals.notApproved,
  estimateRefusals.notMoney,
  estimateRefusals.otherCurrency,
] as const

export const useAsForecast = operation({
  id: 'plan.use-estimate-as-forecast',
  method: 'POST',
  path: `${path}/forecast`,
  summary: 'Forecast a category by an approved estimate: what is not spent yet, over the open periods',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({ ...key, category: z.string().trim().min(1).max(200), perHour }),
  output: Estimate,
  refuses: refuses(
    common.notFound,
    ...cannotUse,
    forecastRefusals.nothingOpen,
    forecastRefusals.alreadySubmitted,
  ),
  touches: ['estimate', 'forecast'],
  versioned: true,
})

export const useAsBaseline = operation({
  id: 'plan.use-estimate-as-baseline',
  method: 'POST',
  path: `${path}/baseline`,
  summary: 'Freeze a baseline whose cost is an approved estimate, on the days that the project has now',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ ...key, perHour }),
  output: Estimate,
  refuses: refuses(common.notFound, ...cannotUse),
  touches: ['estimate', 'project'],
  versioned: true,
})

export const recordOutcome = operation({
  id: 'plan.record-estimate-outcome',
  method: 'POST',
  path: `${path}/outcome`,
  summary: 'Record what the estimated work took in the end, so that the next estimate learns from it',
  may: may.estimate,
  project: 'projectId',
  input: z.object({
    ...key,
    actual: z.int().min(0).max(1_000_000_000_000).describe('Working minutes, or minor units'),
    endedOn: z.iso.date(),
  }),
  output: Estimate,
  refuses: refuses(common.notFound, estimateRefusals.notApproved, estimateRefusals.notOverYet),
  touches: ['estimate'],
  versioned: true,
})
