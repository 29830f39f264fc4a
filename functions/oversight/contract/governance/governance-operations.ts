import { operation, refuses } from '@portolan/contract'
import { datedStates } from '@portolan/platform/dated/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { GovernanceDays, governanceKinds } from './governance.ts'
import { governanceRefusals } from './governance-refusals.ts'

export const governanceFilters = {
  from: z.iso.date().optional().describe('The Monday of this week where it is not said'),
  to: z.iso.date().optional().describe('Thirteen weeks later where it is not said'),
  kinds: z.array(z.enum(governanceKinds)).max(governanceKinds.length).optional(),
  state: z.enum(datedStates).optional(),
  whose: z
    .enum(['mine', 'office'])
    .optional()
    .describe('What the reader has to do, or those who lead the office'),
  projectId: z.uuid().optional(),
  search: z.string().trim().max(200).optional().describe('In the sentence, the project, or whose it is'),
}

const reads = [
  'meeting',
  'decision',
  'body',
  'action',
  'exception',
  'closure',
  'status',
  'gate',
  'waiver',
  'period',
  'fund',
  'agreement',
  'access-review',
  'project',
]

export const listGovernanceDays = operation({
  id: 'oversight.list-governance-days',
  method: 'GET',
  path: '/governance-calendar',
  summary:
    'List what the organisation has to decide, hold, close and answer day by day, and how the office keeps its own days',
  may: permissions.list,
  input: z.object(governanceFilters),
  output: GovernanceDays,
  refuses: refuses(governanceRefusals.span),
  reads,
  command: 'calendar',
})

export const exportGovernanceDays = operation({
  id: 'oversight.export-governance-days',
  method: 'GET',
  path: '/governance-calendar/export',
  summary: 'Download the days for a calendar (iCalendar), or as CSV or XLSX, safe against formulas',
  may: permissions.list,
  input: z.object({ ...governanceFilters, format: z.enum(['ics', 'csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  refuses: refuses(governanceRefusals.span),
  download: {
    mediaTypes: [
      'text/calendar',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  },
  reads,
})
