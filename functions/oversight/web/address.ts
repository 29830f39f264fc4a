import { investmentStates } from '@portolan/plan/contract'
import { CustomFilter } from '@portolan/platform/fields/contract'
import type { GivenTo } from '@portolan/contract'
import { z } from 'zod'
import { type listStanding, shownStatuses, StandingSort } from '../contract/index.ts'

/** Columns that are off until somebody wants them. */
export const hiddenAtFirst = [
  'portfolio',
  'programme',
  'manager',
  'category',
  'phase',
  'tags',
  'slipFirst',
  'costFirst',
  'sure',
]

/** Everything the portfolio shows stands in its address, so that a view can be sent to someone as a link. */
export const portfolioAddress = z.object({
  search: z.string().max(200).optional().catch(undefined),
  portfolioId: z.uuid().optional().catch(undefined),
  programmeId: z.uuid().optional().catch(undefined),
  organisationId: z.uuid().optional().catch(undefined),
  category: z.string().max(200).optional().catch(undefined),
  state: z.enum(investmentStates).optional().catch(undefined),
  computed: z.array(z.enum(shownStatuses)).optional().catch(undefined),
  reported: z.array(z.string().max(300)).optional().catch(undefined),
  differs: z.boolean().optional().catch(undefined),
  asOf: z.iso.date().optional().catch(undefined),
  tag: z.array(z.string().max(40)).optional().catch(undefined),
  custom: z.array(CustomFilter).optional().catch(undefined),
  sort: StandingSort.optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  /** Custom fields are shown once somebody wants them. */
  show: z.array(z.string()).optional().catch(undefined),
  hide: z.array(z.string()).optional().catch(undefined),
  panel: z.enum(['matrix', 'changes']).optional().catch(undefined),
  view: z.enum(['timeline', 'chart']).optional().catch(undefined),
  since: z.iso.date().optional().catch(undefined),
  row: z.uuid().optional().catch(undefined),
  group: z.string().max(60).optional().catch(undefined),
  order: z.array(z.string()).optional().catch(undefined),
  width: z.array(z.string()).optional().catch(undefined),
  edit: z.literal(true).optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
})

/** Of the address, what a saved view does not keep: what is open just now. */
export const passing = ['row', 'panel', 'since', 'edit']

export type PortfolioAddress = z.output<typeof portfolioAddress>

export type Filters = Omit<GivenTo<typeof listStanding>, 'cursor' | 'limit' | 'sort' | 'direction'>

const filterNames = [
  'search',
  'portfolioId',
  'programmeId',
  'organisationId',
  'category',
  'state',
  'computed',
  'reported',
  'differs',
  'asOf',
  'custom',
  'tag',
] as const

export function filtersOf(address: PortfolioAddress): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => (address[name] === undefined ? [] : [[name, address[name]]])),
  ) as Filters
}

export function orderOf({
  sort,
  direction,
}: PortfolioAddress): Pick<GivenTo<typeof listStanding>, 'sort' | 'direction'> {
  return { ...(sort ? { sort } : {}), ...(direction ? { direction } : {}) }
}

export const noFilters = Object.fromEntries(
  filterNames.map((name) => [name, undefined]),
) as Partial<PortfolioAddress>

export function isFiltered(address: PortfolioAddress): boolean {
  return filterNames.some((name) => address[name] !== undefined)
}
