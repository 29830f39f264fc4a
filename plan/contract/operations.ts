import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { PlanEdit, ProjectFields } from './edits.ts'
import { Portfolio } from './directory.ts'
import { ProjectHistory } from './history.ts'
import { investmentStates, Project, ProjectRow } from './investment.ts'
import { periodRefusals } from './period/period-refusals.ts'
import { permissions } from './permissions.ts'
import { refusals } from './refusals.ts'

const projectId = z.uuid()

export const listProjects = operation({
  id: 'plan.list-projects',
  method: 'GET',
  path: '/projects',
  summary: 'List the projects one sees, by name',
  may: permissions.list,
  input: z.object({
    ...pageInput,
    search: z.string().trim().max(200).optional().describe('Part of the name or the ID'),
    portfolioId: z.uuid().optional(),
    state: z.enum(investmentStates).optional(),
  }),
  output: pageOf(ProjectRow),
  reads: ['project'],
})

export const showProject = operation({
  id: 'plan.show-project',
  method: 'GET',
  path: '/projects/{projectId}',
  summary: 'Show a project',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: Project,
  refuses: refuses(common.notFound),
  reads: ['project'],
})

export const showHistory = operation({
  id: 'plan.show-history',
  method: 'GET',
  path: '/projects/{projectId}/history',
  summary: 'Show what registers said of a project over the years, its baselines and its lines',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectHistory,
  refuses: refuses(common.notFound),
  reads: ['project'],
})

export const addProject = operation({
  id: 'plan.add-project',
  method: 'POST',
  path: '/projects',
  summary: 'Add a project',
  may: permissions.add,
  input: z.object({ portfolioId: z.uuid(), fields: ProjectFields.required({ name: true }) }),
  output: Project,
  refuses: refuses(common.notFound, refusals.codeTaken, refusals.finishBeforeStart, refusals.unknownCurrency),
  touches: ['project', 'portfolio'],
  decidable: true,
})

export const applyPlanEdits = operation({
  id: 'plan.apply-edits',
  method: 'POST',
  path: '/projects/{projectId}/edits',
  summary: 'Apply typed edits to the plan of a project, all or none',
  may: permissions.edit,
  project: 'projectId',
  input: z.object({ projectId, edits: z.array(PlanEdit).min(1).max(500) }),
  output: Project,
  refuses: refuses(
    common.notFound,
    refusals.codeTaken,
    refusals.closedByEdit,
    refusals.openedByEdit,
    refusals.finishBeforeStart,
    refusals.unknownCurrency,
    refusals.editRefused,
    periodRefusals.periodLocked,
    periodRefusals.periodClosing,
  ),
  touches: ['project'],
  versioned: true,
  decidable: true,
})

export const listPortfolios = operation({
  id: 'plan.list-portfolios',
  method: 'GET',
  path: '/portfolios',
  summary: 'List the portfolios, with how many projects one sees in each',
  may: permissions.list,
  input: z.object({}),
  output: z.object({ items: z.array(Portfolio) }),
  reads: ['portfolio', 'project'],
})

export const addPortfolio = operation({
  id: 'plan.add-portfolio',
  method: 'POST',
  path: '/portfolios',
  summary: 'Add a portfolio',
  may: permissions.add,
  input: z.object({ name: z.string().trim().min(1).max(200) }),
  output: Portfolio,
  refuses: refuses(refusals.nameTaken),
  touches: ['portfolio'],
  example: { name: 'Major programmes' },
})
