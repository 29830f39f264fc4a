import { CustomFilter, CustomSort } from '@portolan/platform/fields/contract'
import { TagName } from '@portolan/platform/tags/contract'
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
  tag: z.array(TagName).max(20).optional().describe('Any of these tags'),
  custom: z
    .array(CustomFilter)
    .max(20)
    .optional()
    .describe('Conditions on custom fields, as data-centre:is:frankfurt, due:from:2026-01-01, owner:none'),
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
/** One of the columns, or a custom field. */
export const StandingSort = z.union([z.enum(standingSorts), CustomSort])
export type StandingSort = z.output<typeof StandingSort>

export const standingOrder = {
  sort: StandingSort.default('name').describe(
    'cost compares amounts in the currency of the organisation; custom.<key> goes by a custom field',
  ),
  direction: z.enum(['asc', 'desc']).default('asc').describe('What is not known stands last either way'),
}
