import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { actualsSources, ReconciledCell } from './ledger.ts'
import { ledgerRefusals } from './ledger-refusals.ts'

const projectId = z.uuid()
const category = z.string().trim().min(1).max(200)

export const listReconciliation = operation({
  id: 'plan.list-reconciliation',
  method: 'GET',
  path: '/ledger/reconciliation',
  summary: 'Compare ledger and plan by project, category and period, to the cent',
  may: permissions.readLedger,
  input: z.object({
    ...pageInput,
    period: z.string().max(40).optional().describe('One period by its name; absent: all'),
    all: z.boolean().optional().describe('Also where both agree'),
  }),
  output: pageOf(ReconciledCell).extend({
    cells: z.int().describe('How many were compared'),
    differing: z.int(),
    explained: z.int().describe('Of those that differ'),
  }),
  reads: ['ledger', 'project', 'period'],
})

export const showProjectReconciliation = operation({
  id: 'plan.show-project-reconciliation',
  method: 'GET',
  path: '/projects/{projectId}/reconciliation',
  summary: 'Compare ledger and plan of a project by category and period, to the cent',
  may: permissions.readMoney,
  project: 'projectId',
  input: z.object({ projectId }),
  output: z.object({ items: z.array(ReconciledCell) }),
  refuses: refuses(common.notFound),
  reads: ['ledger', 'project', 'period'],
})

export const setActualsSource = operation({
  id: 'plan.set-actuals-source',
  method: 'PUT',
  path: '/projects/{projectId}/actuals-source',
  summary: 'Set whose actuals count for a category of a project: those of the ledger or of the plan',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({ projectId, category, source: z.enum(actualsSources) }),
  output: z.object({ category: z.string(), source: z.enum(actualsSources) }),
  refuses: refuses(common.notFound),
  touches: ['ledger', 'forecast'],
})

export const noteDifference = operation({
  id: 'plan.note-difference',
  method: 'PUT',
  path: '/projects/{projectId}/reconciliation/note',
  summary: 'Explain why ledger and plan differ in a category and a period',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({
    projectId,
    category,
    period: z.string().max(40),
    words: z.string().trim().min(3).max(500),
  }),
  output: ReconciledCell,
  refuses: refuses(common.notFound, ledgerRefusals.noDifference),
  touches: ['ledger'],
})
