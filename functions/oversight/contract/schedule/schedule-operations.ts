import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { ExplanationShown } from '../explanation.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { earnedValueInputs, earnedValueNames, EarnedValueView } from './earned-value.ts'
import { MilestoneSlips } from './milestone-slip.ts'
import { qualityMeasures, ScheduleQuality } from './schedule-quality.ts'

const projectId = z.uuid()
const number = z.int().min(1).optional().describe('Of the version; absent: the newest')
const earnedValueMeasures = [...earnedValueNames, ...earnedValueInputs, 'forecastFinish', 'realism'] as const

export const showScheduleQuality = operation({
  id: 'oversight.show-schedule-quality',
  method: 'GET',
  path: '/projects/{projectId}/schedule-quality',
  summary:
    'Show whether the schedule of a project can be trusted: the 14 points, an index, the GAO practices',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, number }),
  output: ScheduleQuality,
  refuses: refuses(common.notFound),
  reads: ['schedule', 'project'],
})

export const explainScheduleQuality = operation({
  id: 'oversight.explain-schedule-quality',
  method: 'GET',
  path: '/projects/{projectId}/schedule-quality/explanations/{point}',
  summary: 'Explain a point, a complement or the index down to the activities and links it counts',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, number, point: z.enum(qualityMeasures) }),
  output: ExplanationShown,
  refuses: refuses(common.notFound, refusals.noSuchScheduleMeasure),
  reads: ['schedule', 'project'],
})

export const showEarnedValue = operation({
  id: 'oversight.show-earned-value',
  method: 'GET',
  path: '/projects/{projectId}/earned-value',
  summary: 'Show what was earned for what was spent, and what that says of cost and finish at the end',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, number }),
  output: EarnedValueView,
  refuses: refuses(common.notFound),
  reads: ['schedule', 'project'],
})

export const explainEarnedValue = operation({
  id: 'oversight.explain-earned-value',
  method: 'GET',
  path: '/projects/{projectId}/earned-value/explanations/{figure}',
  summary: 'Explain a measure of earned value: formula and inputs, down to what the schedule tells',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, number, figure: z.enum(earnedValueMeasures) }),
  output: ExplanationShown,
  refuses: refuses(common.notFound, refusals.noSuchScheduleMeasure),
  reads: ['schedule', 'project'],
})

export const listMilestoneSlips = operation({
  id: 'oversight.list-milestone-slips',
  method: 'GET',
  path: '/projects/{projectId}/milestone-slips',
  summary: 'List how the milestones of a project moved from report to report, the worst first',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: MilestoneSlips,
  refuses: refuses(common.notFound),
  reads: ['schedule', 'project'],
})
