import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'

/** For screens that show at once what an edit would do: the pure engine runs there too. */
export const showScheduleNetwork = operation({
  id: 'plan.show-schedule-network',
  method: 'GET',
  path: '/projects/{projectId}/schedule/network',
  summary:
    'Show a schedule as its dates are computed from: calendars, activities, links, without money and people',
  may: permissions.read,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    number: z.int().min(1).optional().describe('Absent: the newest version'),
  }),
  output: z.object({
    number: z.int(),
    network: z.unknown().describe('As `PackedSchedule` of the plan’s domain tells; it follows the record'),
  }),
  refuses: refuses(common.notFound),
  reads: ['schedule'],
})
