import { investmentStates } from '@portolan/plan/contract'
import { z } from 'zod'
import { shownStatuses } from './measures.ts'

/** The same for list, totals and export, so that they speak of the same projects. */
export const standingFilters = {
  search: z.string().trim().max(200).optional().describe('Part of the name or the ID'),
  portfolioId: z.uuid().optional(),
  programmeId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  category: z.string().max(200).optional(),
  state: z.enum(investmentStates).optional(),
  computed: z.array(z.enum(shownStatuses)).max(10).optional().describe('Any of these computed statuses'),
  reported: z
    .array(z.string().max(300))
    .max(50)
    .optional()
    .describe('Any of these ratings, letter for letter; the empty text stands for projects without one'),
  differs: z
    .boolean()
    .optional()
    .describe('Whether computed and reported differ, where the scale has a meaning in the table of ratings'),
  hasFindings: z.boolean().optional(),
  asOf: z.iso.date().optional().describe('A day of which registers speak: the portfolio as it stood in them'),
}

export const StandingFilters = z.object(standingFilters)
export type StandingFilters = z.output<typeof StandingFilters>

export const standingSorts = [
  'name',
  'code',
  'organisation',
  'finish',
  'cost',
  'computed',
  'slip',
  'growth',
  'age',
] as const
export type StandingSort = (typeof standingSorts)[number]

export const standingOrder = {
  sort: z
    .enum(standingSorts)
    .default('name')
    .describe('cost compares amounts in the currency of the organisation'),
  direction: z.enum(['asc', 'desc']).default('asc').describe('What is not known stands last either way'),
}
