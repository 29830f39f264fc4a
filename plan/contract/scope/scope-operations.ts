import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { scopeStates } from './scope.ts'
import { ScopeComparison, ScopeImport, ScopeItemRow, ScopeView } from './scope-rows.ts'

const projectId = z.uuid()
const importId = z.uuid()

export const previewScope = operation({
  id: 'plan.preview-scope',
  method: 'POST',
  path: '/projects/{projectId}/scope-imports',
  summary:
    'Drop a list of items or sprints (CSV of Jira, Azure DevOps or GitHub): what was read, and what changes',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({
    projectId,
    fileName: z.string().trim().min(1).max(300),
    asOf: z.iso
      .date()
      .optional()
      .describe('The day of which the list speaks; absent: the day in its name, else today'),
  }),
  output: ScopeImport,
  upload: { limitBytes: 52_428_800 },
  refuses: refuses(refusals.unreadable, common.notFound, common.tooLarge),
  touches: ['scope-import'],
})

export const showScopeImport = operation({
  id: 'plan.show-scope-import',
  method: 'GET',
  path: '/projects/{projectId}/scope-imports/{importId}',
  summary: 'Show a dropped list of items or sprints',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, importId }),
  output: ScopeImport,
  refuses: refuses(common.notFound),
  reads: ['scope-import'],
})

export const commitScope = operation({
  id: 'plan.commit-scope',
  method: 'POST',
  path: '/projects/{projectId}/scope-imports/{importId}/commit',
  summary: 'Make a previewed list the next version of the scope',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, importId }),
  output: ScopeImport,
  refuses: refuses(common.notFound, refusals.notPreviewed, refusals.planMoved),
  touches: ['scope-import', 'scope'],
  versioned: true,
  decidable: true,
})

export const undoScope = operation({
  id: 'plan.undo-scope',
  method: 'POST',
  path: '/projects/{projectId}/scope-imports/{importId}/undo',
  summary: 'Undo the last import of a list: the version of the scope before it stands again',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, importId }),
  output: ScopeImport,
  refuses: refuses(common.notFound, refusals.undoOnlyLast),
  touches: ['scope-import', 'scope'],
  versioned: true,
})

export const showScope = operation({
  id: 'plan.show-scope',
  method: 'GET',
  path: '/projects/{projectId}/scope',
  summary: 'Show the scope of a project: counts, sprints with what was committed and accepted, versions',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ScopeView,
  refuses: refuses(common.notFound),
  reads: ['scope'],
})

export const listScopeItems = operation({
  id: 'plan.list-scope-items',
  method: 'GET',
  path: '/projects/{projectId}/scope-items',
  summary: 'List the items of the scope of a project, in the order of their list',
  may: permissions.read,
  project: 'projectId',
  input: z.object({
    projectId,
    ...pageInput,
    search: z.string().trim().max(200).optional().describe('In ID and title'),
    states: z.array(z.enum(scopeStates)).max(3).optional(),
    types: z.array(z.string().max(200)).max(50).optional(),
    statuses: z.array(z.string().max(200)).max(50).optional(),
    sprints: z.array(z.string().max(500)).max(100).optional().describe('The last ones that items were in'),
    unestimated: z.boolean().optional(),
  }),
  output: pageOf(ScopeItemRow),
  refuses: refuses(common.notFound),
  reads: ['scope'],
})

export const compareScopes = operation({
  id: 'plan.compare-scopes',
  method: 'GET',
  path: '/projects/{projectId}/scope-comparison',
  summary:
    'Compare two versions of the scope: added, removed, accepted, re-estimated, moved to another sprint',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, from: z.int().min(1), to: z.int().min(1) }),
  output: ScopeComparison,
  refuses: refuses(common.notFound),
  reads: ['scope'],
})
