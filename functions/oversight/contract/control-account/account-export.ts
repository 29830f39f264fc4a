import { operation } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { AccountRow, explainStates } from './account.ts'
import { AccountPolicy } from './account-policy.ts'

export const accountFilters = {
  projectId: z.uuid().optional(),
  states: z.array(z.enum(explainStates)).max(explainStates.length).optional(),
  which: z.enum(['past', 'all']).default('past').describe('Past their threshold, or all'),
  mine: z.boolean().optional().describe('Only those where the reader’s word comes next'),
  search: z.string().trim().max(200).optional().describe('In code and name of account or project'),
}

export const listAccounts = operation({
  id: 'oversight.list-accounts',
  method: 'GET',
  path: '/control-accounts',
  summary:
    'List control accounts of the projects one sees, those that stray most first, and who explains them',
  may: permissions.list,
  input: z.object(accountFilters),
  output: z.object({
    items: z.array(AccountRow).describe('Worst first; at most 500'),
    more: z.int(),
    counts: z.object({ past: z.int(), all: z.int(), mine: z.int(), late: z.int() }),
    policy: AccountPolicy,
  }),
  reads: ['control-account', 'standing', 'project'],
  command: 'control-accounts',
})

export const exportAccounts = operation({
  id: 'oversight.export-accounts',
  method: 'GET',
  path: '/control-accounts/export',
  summary: 'Download the list of control accounts as CSV or XLSX, safe against formulas',
  may: permissions.list,
  input: z.object({ ...accountFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['control-account', 'standing', 'project'],
})
