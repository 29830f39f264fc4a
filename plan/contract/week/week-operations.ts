import {
  common,
  operation,
  pageInput,
  pageOf,
  permission,
  type Permission,
  refuses,
  roles,
} from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { heldRefusals } from '../schedule/work-held.ts'
import { MyWeek, ProgressReport, progressStates } from './week.ts'
import { weekRefusals } from './week-refusals.ts'

/** Whoever sees a project may say how far the work on it is that a plan assigns to them. */
export const reportsProgress: Permission = permission({
  id: 'plan.report-progress',
  within: 'project',
  roles: roles.filter((role) => role !== 'administrator'),
  summary: 'Report progress of activities that one is assigned to; who plans the project accepts it',
})

const projectId = z.uuid()
const reportId = z.uuid()

export const showMyWeek = operation({
  id: 'plan.show-my-week',
  method: 'GET',
  path: '/my-week',
  summary: 'Show what I am assigned to this week and the next: in order, what blocks it, what it unlocks',
  may: permissions.list,
  input: z.object({}),
  output: MyWeek,
  reads: ['schedule', 'project', 'progress-report'],
  command: 'my-week',
})

export const listProgressReports = operation({
  id: 'plan.list-progress-reports',
  method: 'GET',
  path: '/projects/{projectId}/progress-reports',
  summary: 'List what people reported of the activities of a project, the newest first',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, state: z.enum(progressStates).optional(), ...pageInput }),
  output: pageOf(ProgressReport),
  refuses: refuses(common.notFound),
  reads: ['progress-report'],
})

export const reportProgress = operation({
  id: 'plan.report-progress',
  method: 'POST',
  path: '/projects/{projectId}/progress-reports',
  summary: 'Report how far an activity is that I am assigned to: a proposal to who plans the project',
  may: reportsProgress,
  project: 'projectId',
  input: z.object({
    projectId,
    activity: z.string().min(1).max(200),
    percent: z.number().min(0).max(100),
    finishedOn: z.iso.date().nullable().default(null).describe('Only with 100 percent'),
    words: z.string().trim().max(500).default(''),
  }),
  output: ProgressReport,
  refuses: refuses(
    common.notFound,
    weekRefusals.notAssigned,
    weekRefusals.notDone,
    weekRefusals.finishedAhead,
    heldRefusals.workHeld,
    heldRefusals.workHeldAgain,
  ),
  touches: ['progress-report'],
})

export const withdrawProgress = operation({
  id: 'plan.withdraw-progress',
  method: 'POST',
  path: '/projects/{projectId}/progress-reports/{reportId}/withdrawal',
  summary: 'Take back what I reported, as long as nobody has answered',
  may: reportsProgress,
  project: 'projectId',
  input: z.object({ projectId, reportId }),
  output: ProgressReport,
  refuses: refuses(common.notFound, weekRefusals.answered, weekRefusals.notYourReport),
  touches: ['progress-report'],
})

export const acceptProgress = operation({
  id: 'plan.accept-progress',
  method: 'POST',
  path: '/projects/{projectId}/progress-reports/{reportId}/acceptance',
  summary: 'Enter what was reported into the schedule, as its next version; never what one reported oneself',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, reportId }),
  output: ProgressReport,
  refuses: refuses(
    common.notFound,
    weekRefusals.answered,
    weekRefusals.ownReport,
    weekRefusals.activityGone,
    refusals.editRefused,
    heldRefusals.workHeld,
    heldRefusals.workHeldAgain,
  ),
  touches: ['progress-report', 'schedule', 'project', 'standing'],
})

export const refuseProgress = operation({
  id: 'plan.refuse-progress',
  method: 'POST',
  path: '/projects/{projectId}/progress-reports/{reportId}/refusal',
  summary: 'Leave the schedule as it is, and say why',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, reportId, because: z.string().trim().min(1).max(500) }),
  output: ProgressReport,
  refuses: refuses(common.notFound, weekRefusals.answered, weekRefusals.ownReport),
  touches: ['progress-report'],
})
