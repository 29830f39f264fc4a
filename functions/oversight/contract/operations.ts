import { common, operation, pageInput, refuses } from '@portolan/contract'
import { z } from 'zod'
import { standingFilters, standingOrder } from './filters.ts'
import { permissions } from './permissions.ts'
import { refusals } from './refusals.ts'
import { FilterChoices, Standing, StandingPage, StandingTotals, StatusDate } from './standing.ts'

const projectId = z.uuid()
/** A cursor carries the sort values of a row, and names are long. */
const longCursor = z.string().max(9_000).optional().describe('The `next` of the answer before')
const shownOf = ['standing', 'project', 'portfolio', 'party']

export const listStanding = operation({
  id: 'oversight.list-standing',
  method: 'GET',
  path: '/portfolio',
  summary:
    'List where the projects stand: reported beside computed, with every figure of the last computation',
  may: permissions.list,
  input: z.object({ ...pageInput, cursor: longCursor, ...standingFilters, ...standingOrder }),
  output: StandingPage,
  refuses: refuses(refusals.unreadableCursor),
  reads: shownOf,
})

export const totalStanding = operation({
  id: 'oversight.total-standing',
  method: 'GET',
  path: '/portfolio/totals',
  summary:
    'Total the projects of a list: counts, cost, reported × computed, age and coverage of the evidence',
  may: permissions.list,
  input: z.object({ ...standingFilters }),
  output: StandingTotals,
  reads: [...shownOf, 'currency-rate'],
})

export const exportPortfolio = operation({
  id: 'oversight.export-portfolio',
  method: 'GET',
  path: '/portfolio/export',
  summary: 'Download the list as CSV or XLSX, safe against formulas, each computed column with its unit',
  may: permissions.list,
  input: z.object({ ...standingFilters, ...standingOrder, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: shownOf,
  command: 'export',
})

export const listFilterChoices = operation({
  id: 'oversight.list-filter-choices',
  method: 'GET',
  path: '/portfolio/choices',
  summary: 'List what the portfolio can be filtered by, with how many projects one sees under each',
  may: permissions.list,
  input: z.object({}),
  output: FilterChoices,
  reads: shownOf,
})

export const showStanding = operation({
  id: 'oversight.show-standing',
  method: 'GET',
  path: '/projects/{projectId}/standing',
  summary: 'Show where a project stands, why, how sure that is, and how it stood in every register',
  may: permissions.read,
  project: 'projectId',
  input: z.object({ projectId }),
  output: Standing,
  refuses: refuses(common.notFound),
  reads: ['standing', 'project'],
})

export const refreshStanding = operation({
  id: 'oversight.refresh',
  method: 'POST',
  path: '/portfolio/refresh',
  summary: 'Compute every standing that is behind; answers the job that does it',
  may: permissions.refresh,
  input: z.object({}),
  output: z.object({ jobId: z.uuid() }),
  touches: ['job'],
  example: {},
})

export const setStatusDate = operation({
  id: 'oversight.set-status-date',
  method: 'PUT',
  path: '/portfolio/status-date',
  summary: 'Set the day that figures speak of; null lets it follow the registers',
  may: permissions.setStatusDate,
  input: z.object({ day: z.iso.date().nullable() }),
  output: StatusDate,
  refuses: refuses(refusals.statusDateAhead),
  touches: ['standing'],
  example: { day: null },
})
