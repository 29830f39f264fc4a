import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { Decision, DeciderNamed, DecisionRow, decisionStates } from './decision.ts'
import { Impact } from './impact.ts'

const decisionId = z.uuid()

export const decisionPlaces = ['waiting', 'asked', 'all'] as const

export const decisionFilters = {
  place: z
    .enum(decisionPlaces)
    .default('all')
    .describe('What waits for me, what I asked, or everything I see'),
  states: z.array(z.enum(decisionStates)).max(9).optional(),
  projectId: z.uuid().optional(),
  bodyId: z.uuid().optional(),
  overdue: z.boolean().optional(),
  search: z.string().trim().max(200).optional().describe('In the question, or D-17'),
}

export const listDecisions = operation({
  id: 'oversight.list-decisions',
  method: 'GET',
  path: '/decisions',
  summary: 'List decisions: what waits for me first by its due date, else the newest first',
  may: permissions.list,
  input: z.object({ ...pageInput, ...decisionFilters }),
  output: pageOf(DecisionRow).extend({
    counts: z.object({ waiting: z.int(), asked: z.int(), all: z.int() }).describe('Open ones of each place'),
  }),
  refuses: refuses(refusals.unreadableCursor),
  reads: ['decision', 'body', 'stand-in', 'project'],
})

export const summariseDecisions = operation({
  id: 'oversight.summarise-decisions',
  method: 'GET',
  path: '/decision-latency',
  summary: 'Tell how fast each body decides, and people alone: the median, and the oldest that is open',
  may: permissions.list,
  input: z.object({}),
  output: z.object({
    asOf: z.iso.date(),
    items: z.array(
      z.object({
        body: PersonNamed.nullable().describe('Null: people who decide alone, together'),
        decided: z.int().describe('In the year up to today'),
        medianDays: z.number().nullable().describe('From the question to the answer'),
        open: z.int(),
        oldestDays: z.int().nullable().describe('Of those that are open'),
      }),
    ),
  }),
  reads: ['decision', 'body', 'project'],
})

export const exportDecisions = operation({
  id: 'oversight.export-decisions',
  method: 'GET',
  path: '/decisions/export',
  summary: 'Download the register of decisions as CSV or XLSX',
  may: permissions.list,
  input: z.object({ ...decisionFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['decision'],
})

export const showDecision = operation({
  id: 'oversight.show-decision',
  method: 'GET',
  path: '/decisions/{decisionId}',
  summary: 'Show a decision: options with their consequences, evidence, votes, and what came of it',
  may: permissions.list,
  input: z.object({ decisionId }),
  output: Decision,
  refuses: refuses(common.notFound),
  reads: ['decision', 'body', 'stand-in', 'project'],
})

export const previewOption = operation({
  id: 'oversight.preview-option',
  method: 'GET',
  path: '/decisions/{decisionId}/options/{option}/preview',
  summary: 'Try an option as it would be carried out now, and take it back: what would change, or why not',
  may: permissions.list,
  input: z.object({ decisionId, option: z.int().min(1).max(20) }),
  output: Impact,
  refuses: refuses(common.notFound),
  reads: ['decision', 'project', 'schedule'],
})

export const listDeciders = operation({
  id: 'oversight.list-deciders',
  method: 'GET',
  path: '/deciders',
  summary: 'List who can be asked: bodies, and people who decide alone by a role that reaches here',
  may: permissions.list,
  input: z.object({ projectId: z.uuid().optional() }),
  output: z.object({ items: z.array(DeciderNamed.extend({ note: z.string() })) }),
  reads: ['body', 'person', 'grant'],
})
