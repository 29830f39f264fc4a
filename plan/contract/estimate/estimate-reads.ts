import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import {
  Estimate,
  EstimateHistory,
  estimateMethods,
  EstimateRow,
  estimateStates,
  estimateUnits,
  TrackRow,
} from './estimate.ts'
import { estimatePermissions as may } from './estimate-permissions.ts'

export const showEstimate = operation({
  id: 'plan.show-estimate',
  method: 'GET',
  path: '/projects/{projectId}/estimates/{estimateId}',
  summary: 'Show an estimate: basis, cases, reviews, every version and what differs, uses and outcome',
  may: may.readEstimates,
  project: 'projectId',
  input: z.object({ projectId: z.uuid(), estimateId: z.uuid() }),
  output: Estimate,
  refuses: refuses(common.notFound),
  reads: ['estimate'],
})

/** A measure and how much of it, as an address carries it: `story points=120`. */
const sizeText = z.string().regex(/^[^=]{1,60}=\d{1,9}(\.\d{1,6})?$/, 'is no size, as story points=120.')

export const showEstimateHistory = operation({
  id: 'plan.show-estimate-history',
  method: 'GET',
  path: '/projects/{projectId}/estimate-history',
  summary:
    'What finished work of one’s own projects says of a size and kind: by analogy, by a line, and of one’s own estimates',
  may: may.readEstimates,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    unit: z.enum(estimateUnits),
    kind: z.string().trim().max(100).optional(),
    sizes: z.array(sizeText).max(4).optional().describe('As story points=120'),
  }),
  output: EstimateHistory,
  refuses: refuses(common.notFound),
  reads: ['estimate'],
})

export const estimateFilters = {
  projectId: z.uuid().optional(),
  state: z.enum(estimateStates).optional(),
  method: z.enum(estimateMethods).optional(),
  unit: z.enum(estimateUnits).optional(),
  kind: z.string().max(100).optional(),
  outcome: z.enum(['open', 'inside', 'below', 'above']).optional().describe('What came of it'),
  mine: z.boolean().optional().describe('True: those whose newest version one wrote'),
  search: z.string().trim().max(200).optional().describe('In the title, or the project'),
}

export const listEstimates = operation({
  id: 'plan.list-estimates',
  method: 'GET',
  path: '/estimates',
  summary: 'List the estimates of the projects one sees, the newest first, with what came of them',
  may: may.listEstimates,
  input: z.object({ ...pageInput, ...estimateFilters }),
  output: pageOf(EstimateRow).extend({ total: z.int(), kinds: z.array(z.string()) }),
  reads: ['estimate', 'project'],
})

export const exportEstimates = operation({
  id: 'plan.export-estimates',
  method: 'GET',
  path: '/estimates/export',
  summary: 'Download the list of estimates as CSV or XLSX',
  may: may.listEstimates,
  input: z.object({ ...estimateFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['estimate'],
})

export const listTrackRecords = operation({
  id: 'plan.list-track-records',
  method: 'GET',
  path: '/estimates/records',
  summary:
    'How right estimates were, by author, method or kind of work: how many fell inside, and how far off',
  may: may.readTrackRecords,
  input: z.object({ by: z.enum(['author', 'method', 'kind']).default('author') }),
  output: z.object({ items: z.array(TrackRow), all: TrackRow }),
  reads: ['estimate'],
})
