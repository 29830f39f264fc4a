import { projectKey, WordingShown } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { shownStatuses } from '../measures.ts'
import { StatusDate } from '../standing.ts'

/** What is otherwise with a project than on an earlier day; null where it is the same. */
export const ProjectChange = z.object({
  id: projectKey(z.uuid()),
  name: z.string(),
  code: z.string().nullable(),
  isNew: z.boolean().describe('No register told of it by then'),
  computed: z.object({ from: z.enum(shownStatuses), to: z.enum(shownStatuses) }).nullable(),
  reported: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  finish: z
    .object({ from: z.iso.date().nullable(), to: z.iso.date().nullable(), days: z.int().nullable() })
    .nullable(),
  cost: z.object({ from: MoneyValue.nullable(), to: MoneyValue.nullable() }).nullable(),
  topReason: z.string().nullable().describe('The heaviest reason of the computed status as it is now'),
  topWording: WordingShown.nullable(),
})
export type ProjectChange = z.output<typeof ProjectChange>

const changeKinds = ['worse', 'better', 'later', 'earlier', 'dearer', 'cheaper', 'isNew', 'same'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const PortfolioChanges = z.object({
  since: z.iso.date().nullable().describe('The day compared with; null: no register tells of an earlier day'),
  until: StatusDate,
  counts: z
    .record(z.enum(changeKinds), z.int())
    .describe('Projects of each kind; one may be of several, but for “same”'),
  items: z.array(ProjectChange).describe('The worst first, at most 200'),
  more: z.int().describe('Projects with a change that are not among the items'),
})
export type PortfolioChanges = z.output<typeof PortfolioChanges>
