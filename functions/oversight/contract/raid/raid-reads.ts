import { operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { entryKinds, EntryRow, entrySigns } from './entry.ts'

const step = z.int().min(1).max(5)

/** On which side of its answers the risks are looked at. */
export const matrixSides = ['inherent', 'residual'] as const
export type MatrixSide = (typeof matrixSides)[number]

export const raidFilters = {
  projectId: z.uuid().optional().describe('Also what this project is to provide'),
  portfolioId: z.uuid().optional(),
  kinds: z.array(z.enum(entryKinds)).max(4).optional(),
  signs: z.array(z.enum(entrySigns)).max(entrySigns.length).optional().describe('Open ones only'),
  over: z.boolean().default(false).describe('Those that are over instead of the open ones'),
  place: z
    .enum(['mine', 'asked', 'all'])
    .default('all')
    .describe('What I own, what by now is asked of me, or all'),
  causeId: z.uuid().optional().describe('Risks that share this cause'),
  search: z.string().trim().max(200).optional().describe('In the title, or R-12'),
  probability: step.optional().describe('A row of the matrix'),
  impact: step.optional().describe('A column of the matrix'),
  side: z.enum(matrixSides).default('inherent').describe('On which side those two are meant'),
}

export const listRaid = operation({
  id: 'oversight.list-raid',
  method: 'GET',
  path: '/raid',
  summary: 'List risks, issues, assumptions and dependencies in one register, the most urgent first',
  may: permissions.list,
  input: z.object({ ...pageInput, ...raidFilters }),
  output: pageOf(EntryRow).extend({
    counts: z.object({ mine: z.int(), asked: z.int(), all: z.int() }).describe('Open ones of each place'),
  }),
  refuses: refuses(refusals.unreadableCursor),
  reads: ['raid', 'risk', 'project'],
  command: 'raid',
})

export const showRiskMatrix = operation({
  id: 'oversight.show-risk-matrix',
  method: 'GET',
  path: '/raid/matrix',
  summary:
    'Count the open risks one sees by probability and impact, as they stand and once they are answered',
  may: permissions.list,
  input: z.object({ projectId: z.uuid().optional(), portfolioId: z.uuid().optional() }),
  output: z.object({
    inherent: z.array(z.object({ probability: step, impact: step, count: z.int() })),
    residual: z.array(z.object({ probability: step, impact: step, count: z.int() })),
    unplaced: z.int().describe('Risks without an effect in numbers that the reader may read'),
    risks: z.int(),
  }),
  reads: ['risk', 'project'],
})

export const exportRaid = operation({
  id: 'oversight.export-raid',
  method: 'GET',
  path: '/raid/export',
  summary: 'Download the register as CSV or XLSX',
  may: permissions.list,
  input: z.object({ ...raidFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['raid', 'risk', 'project'],
})
