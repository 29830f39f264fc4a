import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { Action, ActionRow, actionStates, dueSigns } from './action.ts'

export const actionPlaces = ['mine', 'asked', 'all'] as const

export const actionFilters = {
  place: z
    .enum(actionPlaces)
    .default('all')
    .describe('What I am to do, what I asked for, or everything I see'),
  states: z.array(z.enum(actionStates)).max(3).optional(),
  projectId: z.uuid().optional(),
  ownerId: z.uuid().optional(),
  sign: z.enum(dueSigns).optional().describe('Open ones only: past due, due within a week, or later'),
  // A filter asks, and names nothing: what is no source at all has no action.
  sourceKind: z.string().max(40).optional(),
  sourceId: z.string().max(200).optional(),
  search: z.string().trim().max(200).optional().describe('In the title, or A-17'),
}

export const listActions = operation({
  id: 'oversight.list-actions',
  method: 'GET',
  path: '/actions',
  summary: 'List actions by their due day; where closed ones are among them, the newest first',
  may: permissions.list,
  input: z.object({ ...pageInput, ...actionFilters }),
  output: pageOf(ActionRow).extend({
    counts: z.object({ mine: z.int(), asked: z.int(), all: z.int() }).describe('Open ones of each place'),
  }),
  refuses: refuses(refusals.unreadableCursor),
  reads: ['action', 'project'],
  command: 'actions',
})

export const exportActions = operation({
  id: 'oversight.export-actions',
  method: 'GET',
  path: '/actions/export',
  summary: 'Download the list of actions as CSV or XLSX',
  may: permissions.list,
  input: z.object({ ...actionFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['action'],
})

export const showAction = operation({
  id: 'oversight.show-action',
  method: 'GET',
  path: '/actions/{actionId}',
  summary: 'Show an action: what is to be done, where it came from, and how it went',
  may: permissions.list,
  input: z.object({ actionId: z.uuid() }),
  output: Action,
  refuses: refuses(common.notFound),
  reads: ['action', 'project'],
})

export const listOwners = operation({
  id: 'oversight.list-owners',
  method: 'GET',
  path: '/action-owners',
  summary: 'List who may own an action: who sees the project, or everybody who is here',
  may: permissions.list,
  input: z.object({ projectId: z.uuid().optional() }),
  output: z.object({ items: z.array(PersonNamed.extend({ note: z.string() })) }),
  reads: ['person', 'grant'],
})
