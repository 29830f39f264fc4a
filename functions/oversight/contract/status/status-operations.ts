import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { OptimismMemory } from './optimism.ts'
import { Correction, StatusDraft } from './status-draft.ts'
import { statusPermissions as may } from './status-permissions.ts'
import { StatusPolicy } from './status-policy.ts'
import { statusRefusals } from './status-refusals.ts'
import { ReportedPeriod, statusColours, StatusRatings, StatusReport, WaitingStatus } from './status-report.ts'

const projectId = z.uuid()

export const showStatusDraft = operation({
  id: 'oversight.show-status-draft',
  method: 'GET',
  path: '/projects/{projectId}/status/draft',
  summary: 'Show the next status of a project as a finished draft: what moved since the last one, and why',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: StatusDraft,
  refuses: refuses(common.notFound, statusRefusals.noPeriod, statusRefusals.closed),
  reads: ['*'],
})

export const confirmStatus = operation({
  id: 'oversight.confirm-status',
  method: 'POST',
  path: '/projects/{projectId}/status',
  summary:
    'Confirm the status of a project for the period that ended last: it is frozen, and only a later one corrects it',
  may: may.report,
  project: 'projectId',
  input: z.object({
    projectId,
    period: z.string().max(40).describe('The name of the period that ended last'),
    seen: z.string().max(80).describe('The hash of the draft that was read'),
    ratings: StatusRatings,
    reason: z.string().trim().max(1_000).default('').describe('Why it is reported otherwise than computed'),
    thought: z.string().trim().max(2_000).default('').describe('What only its manager knows'),
    corrections: z.array(Correction).max(200).default([]),
  }),
  output: StatusReport,
  refuses: refuses(
    common.notFound,
    ...Object.values(statusRefusals).filter(({ code }) => code !== statusRefusals.seenAlready.code),
  ),
  touches: ['status-report', 'project', 'standing'],
})

export const releaseStatus = operation({
  id: 'oversight.release-status',
  method: 'POST',
  path: '/projects/{projectId}/status/{statusId}/release',
  summary: 'Let everybody who sees the project see a new colour before its day',
  may: may.report,
  project: 'projectId',
  input: z.object({ projectId, statusId: z.uuid() }),
  output: StatusReport,
  refuses: refuses(
    common.notFound,
    statusRefusals.notTheManager,
    statusRefusals.noManager,
    statusRefusals.seenAlready,
  ),
  touches: ['status-report', 'project', 'standing'],
})

export const showStatusReport = operation({
  id: 'oversight.show-status-report',
  method: 'GET',
  path: '/projects/{projectId}/status/{statusId}',
  summary: 'Show a status as it was confirmed, and whether it still is that',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, statusId: z.uuid() }),
  output: StatusReport,
  refuses: refuses(common.notFound),
  reads: ['status-report'],
})

const ReportBrief = z.object({
  id: z.uuid(),
  number: z.int(),
  period: z.string(),
  asOf: z.iso.date(),
  colour: z.enum(statusColours),
  steps: z.int().nullable(),
  thought: z.string(),
  typed: z.int(),
  found: z.int(),
  by: z.string(),
  confirmedAt: z.iso.datetime(),
  visibleFrom: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
})

export const listStatusReports = operation({
  id: 'oversight.list-status-reports',
  method: 'GET',
  path: '/projects/{projectId}/status',
  summary:
    'List what was confirmed of a project, the newest first, and how it compares with what was computed',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: z.object({
    items: z.array(ReportBrief),
    waiting: WaitingStatus.nullable(),
    memory: OptimismMemory.nullable().describe('For its manager and the office'),
  }),
  refuses: refuses(common.notFound),
  reads: ['status-report', 'standing'],
})

export const periodStatusStates = ['late', 'open', 'waiting', 'confirmed', 'told', 'excused'] as const
export type PeriodStatusState = (typeof periodStatusStates)[number]

export const PeriodStatusRow = z.object({
  projectId: z.uuid(),
  project: z.string(),
  code: z.string().nullable(),
  manager: z.string().nullable(),
  mine: z.boolean(),
  state: z
    .enum(periodStatusStates)
    .describe(
      'late: past its due day; open: a draft lies ready; waiting: handed in, its new colour is not to be seen yet; told: a register that came in told it',
    ),
  colour: z.string().nullable(),
  statusId: z.uuid().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  visibleFrom: z.iso.datetime().nullable(),
  workdaysLate: z.int(),
  steps: z.int().nullable(),
  thought: z.string(),
})
export type PeriodStatusRow = z.output<typeof PeriodStatusRow>

export const listPeriodStatus = operation({
  id: 'oversight.list-period-status',
  method: 'GET',
  path: '/status',
  summary: 'List who has confirmed the status of a period, who is late, and what the office expects',
  may: permissions.list,
  input: z.object({
    period: z.string().max(40).optional().describe('Its name; absent: the one that ended last'),
    state: z.array(z.enum(periodStatusStates)).max(10).optional(),
    mine: z.boolean().optional().describe('Only what the reader manages'),
    search: z.string().trim().max(200).optional(),
  }),
  output: z.object({
    period: ReportedPeriod.nullable(),
    periods: z.array(z.string()).describe('Those that have ended, the newest first'),
    expected: z.boolean().describe('The office expects status of this period'),
    counts: z.record(z.enum(periodStatusStates), z.int()),
    items: z.array(PeriodStatusRow),
    policy: StatusPolicy,
  }),
  refuses: refuses(statusRefusals.noSuchPeriod),
  reads: ['status-report', 'project'],
})
