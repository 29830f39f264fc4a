import { common, operation, pageInput, refuses } from '@portolan/contract'
import { z } from 'zod'
import { standingFilters } from '../filters.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { AttentionPage, attentionRules, ProjectAttention } from './attention.ts'
import { NextDates } from './next-dates.ts'

const projectId = z.uuid()
const { asOf: _, ...filters } = standingFilters

export const listAttention = operation({
  id: 'oversight.list-attention',
  method: 'GET',
  path: '/projects/{projectId}/attention',
  summary: 'List what a project asks an answer for, each with its reason, and what was checked',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectAttention,
  refuses: refuses(common.notFound),
  reads: ['standing', 'project'],
})

export const listPortfolioAttention = operation({
  id: 'oversight.list-portfolio-attention',
  method: 'GET',
  path: '/portfolio/attention',
  summary: 'List what the projects one sees ask an answer for, the worst first',
  may: permissions.list,
  input: z.object({ ...pageInput, ...filters, rule: z.enum(attentionRules).optional() }),
  output: AttentionPage,
  refuses: refuses(refusals.unreadableCursor),
  reads: ['standing', 'project', 'portfolio', 'party'],
})

export const listNextDates = operation({
  id: 'oversight.list-next-dates',
  method: 'GET',
  path: '/projects/{projectId}/next-dates',
  summary: 'List the next milestones and finishing activities of a project, with their lateness',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId, limit: z.int().min(1).max(50).default(8) }),
  output: NextDates,
  refuses: refuses(common.notFound),
  reads: ['schedule', 'project', 'standing'],
})
