import { operation } from '@portolan/contract'
import { z } from 'zod'
import { standingFilters } from '../filters.ts'
import { permissions } from '../permissions.ts'
import { PortfolioChanges } from './changes.ts'
import { Trend } from './trend.ts'

const { asOf: _, ...filters } = standingFilters
const shownOf = ['standing', 'project', 'portfolio', 'party']

export const showTrend = operation({
  id: 'oversight.show-trend',
  method: 'GET',
  path: '/portfolio/trend',
  summary: 'Show how the totals of a list moved from register to register, up to the status date',
  may: permissions.list,
  input: z.object({ ...filters, days: z.int().min(2).max(24).default(8) }),
  output: Trend,
  reads: [...shownOf, 'currency-rate'],
})

export const listChanges = operation({
  id: 'oversight.list-changes',
  method: 'GET',
  path: '/portfolio/changes',
  summary: 'List what changed since a day: status, rating, finish and cost of each project, the worst first',
  may: permissions.list,
  input: z.object({
    ...filters,
    since: z.iso.date().optional().describe('Absent: the day of the register before the newest one'),
  }),
  output: PortfolioChanges,
  reads: shownOf,
})
