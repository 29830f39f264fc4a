import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { heldRefusals } from './work-held.ts'
import { ScheduleEdit } from './schedule-edits.ts'
import { ActivityRow, DriverStep, ScheduleComparison, ScheduleImport, ScheduleView } from './schedule-rows.ts'

const projectId = z.uuid()
const importId = z.uuid()
const number = z.int().min(1).optional().describe('Absent: the newest version')

export const previewSchedule = operation({
  id: 'plan.preview-schedule',
  method: 'POST',
  path: '/projects/{projectId}/schedule-imports',
  summary:
    'Drop a schedule (Microsoft Project XML, Primavera XER or XML): what was read, how its dates agree, what changes',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({
    projectId,
    fileName: z.string().trim().min(1).max(300),
    encoding: z
      .string()
      .trim()
      .max(40)
      .optional()
      .describe('Of an XER that does not say it, as windows-1251'),
  }),
  output: ScheduleImport,
  upload: { limitBytes: 52_428_800 },
  refuses: refuses(refusals.unreadable, common.notFound, common.tooLarge),
  touches: ['schedule-import'],
})

export const showScheduleImport = operation({
  id: 'plan.show-schedule-import',
  method: 'GET',
  path: '/projects/{projectId}/schedule-imports/{importId}',
  summary: 'Show a dropped schedule',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, importId }),
  output: ScheduleImport,
  refuses: refuses(common.notFound),
  reads: ['schedule-import'],
})

export const commitSchedule = operation({
  id: 'plan.commit-schedule',
  method: 'POST',
  path: '/projects/{projectId}/schedule-imports/{importId}/commit',
  summary: 'Make a previewed schedule the next version of the plan',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, importId }),
  output: ScheduleImport,
  refuses: refuses(common.notFound, refusals.notPreviewed, refusals.planMoved),
  touches: ['schedule-import', 'schedule', 'project', 'standing'],
  versioned: true,
  decidable: true,
})

export const showSchedule = operation({
  id: 'plan.show-schedule',
  method: 'GET',
  path: '/projects/{projectId}/schedule',
  summary: 'Show the schedule of a project: dates, counts, versions',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, number }),
  output: ScheduleView,
  refuses: refuses(common.notFound),
  reads: ['schedule'],
})

export const listActivities = operation({
  id: 'plan.list-activities',
  method: 'GET',
  path: '/projects/{projectId}/activities',
  summary: 'List the activities of a schedule in the order of its outline, with their computed dates',
  may: permissions.read,
  project: 'projectId',
  input: z.object({
    projectId,
    number,
    ...pageInput,
    search: z.string().trim().max(200).optional(),
    critical: z.boolean().optional(),
    unfinished: z.boolean().optional(),
  }),
  output: pageOf(ActivityRow),
  refuses: refuses(common.notFound),
  reads: ['schedule'],
})

export const explainActivity = operation({
  id: 'plan.explain-activity',
  method: 'GET',
  path: '/projects/{projectId}/activities/{activity}/why',
  summary: 'Tell why an activity stands where it does, driver by driver back to the start',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, activity: z.string().min(1).max(200), number }),
  output: z.object({ steps: z.array(DriverStep) }),
  refuses: refuses(common.notFound),
  reads: ['schedule'],
})

export const compareSchedules = operation({
  id: 'plan.compare-schedules',
  method: 'GET',
  path: '/projects/{projectId}/schedule-comparison',
  summary: 'Compare two versions of a schedule: slip, added, removed, changed logic',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, from: z.int().min(1), to: z.int().min(1) }),
  output: ScheduleComparison,
  refuses: refuses(common.notFound),
  reads: ['schedule'],
})

export const editSchedule = operation({
  id: 'plan.edit-schedule',
  method: 'POST',
  path: '/projects/{projectId}/schedule-edits',
  summary: 'Apply typed edits to the schedule of a project, all or none, as its next version',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, edits: z.array(ScheduleEdit).min(1).max(2_000) }),
  output: ScheduleView,
  refuses: refuses(common.notFound, refusals.editRefused, heldRefusals.workHeld, heldRefusals.workHeldAgain),
  touches: ['schedule', 'project', 'standing'],
  versioned: true,
  decidable: true,
})

export const exportSchedule = operation({
  id: 'plan.export-schedule',
  method: 'GET',
  path: '/projects/{projectId}/schedule/file',
  summary: 'Download the schedule as Microsoft Project XML, or as the Primavera file it came from',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, number, format: z.enum(['mspdi', 'xer', 'csv', 'xlsx']).default('mspdi') }),
  output: z.unknown(),
  download: {
    mediaTypes: [
      'application/xml',
      'text/plain',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  },
  refuses: refuses(common.notFound, refusals.editRefused),
  reads: ['schedule'],
})
