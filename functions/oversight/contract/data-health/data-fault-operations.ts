import {
  common,
  operation,
  pageInput,
  pageOf,
  permission,
  type Permission,
  refuses,
} from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import {
  DataFault,
  Dismissal,
  FaultCount,
  faultFamilies,
  faultRules,
  FaultWeek,
  ManagerShare,
} from './data-fault.ts'
import { faultRefusals } from './data-fault-refusals.ts'

/** Whoever may edit a project may say that something about it is as it should be. */
export const dismissFaults: Permission = permission({
  id: 'oversight.dismiss-fault',
  within: 'project',
  roles: ['pmo-lead', 'portfolio-manager', 'project-manager'],
  summary: 'Dismiss a fault of a record for a while, with a reason, and take that back',
})

export const faultFilters = {
  rule: z.enum(faultRules).optional(),
  family: z.enum(faultFamilies).optional(),
  managerId: z.uuid().optional(),
  mine: z.boolean().optional().describe('Only of projects that I manage'),
  dismissed: z
    .boolean()
    .default(false)
    .describe('Those that were dismissed, in place of those that were not'),
  search: z.string().trim().max(200).optional().describe('In the name or ID of the project'),
}

export const listDataFaults = operation({
  id: 'oversight.list-data-faults',
  method: 'GET',
  path: '/data-health',
  summary:
    'List what is ownerless, stale, impossible or contradictory in the record, with the trend of the count',
  may: permissions.list,
  input: z.object({ ...pageInput, ...faultFilters }),
  output: pageOf(DataFault).extend({
    counts: z.array(FaultCount).describe('Of every rule, whatever is filtered by rule or family'),
    managers: z.array(ManagerShare).describe('Most faults first'),
    weeks: z
      .array(FaultWeek)
      .describe('Of the whole organisation, oldest first; empty for those who see a part'),
    dismissed: z.int(),
  }),
  reads: ['project', 'standing', 'schedule', 'decision', 'grant', 'person', 'ledger', 'data-fault'],
})

export const exportDataFaults = operation({
  id: 'oversight.export-data-faults',
  method: 'GET',
  path: '/data-health/export',
  summary: 'Download what is wrong in the record as CSV',
  may: permissions.list,
  input: z.object({ ...faultFilters }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv'] },
  reads: ['data-fault'],
})

const projectId = z.uuid()

export const dismissFault = operation({
  id: 'oversight.dismiss-fault',
  method: 'POST',
  path: '/projects/{projectId}/data-fault-dismissals',
  summary: 'Say that a fault of a project is none until a day, and why',
  may: dismissFaults,
  project: 'projectId',
  input: z.object({
    projectId,
    rule: z.enum(faultRules),
    because: z.string().trim().min(1).max(500),
    until: z.iso.date().describe('A day within a year'),
  }),
  output: Dismissal,
  refuses: refuses(common.notFound, faultRefusals.untilOver, faultRefusals.dismissedAlready),
  touches: ['data-fault'],
})

export const restoreFault = operation({
  id: 'oversight.restore-fault',
  method: 'DELETE',
  path: '/projects/{projectId}/data-fault-dismissals/{dismissalId}',
  summary: 'Take back that a fault is none',
  may: dismissFaults,
  project: 'projectId',
  input: z.object({ projectId, dismissalId: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['data-fault'],
})
