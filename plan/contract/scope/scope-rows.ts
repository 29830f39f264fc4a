import { toldFields } from '@portolan/contract'
import { z } from 'zod'
import { ImportFinding } from '../import.ts'
import { countings, scopeListKinds, scopeStates, scopeTools, scopeUnits } from './scope.ts'

const size = z.number().describe('In the unit')

export const ScopeCounts = z.object({
  items: z.int().describe('All that the list holds'),
  counted: z.int(),
  accepted: z.int().describe('Of those that count'),
  unestimated: z.int().describe('Neither accepted nor open size is known: in no total'),
  withinOthers: z.int().describe('Their size lies in another item, or in those they hold'),
  dropped: z.int(),
  sprints: z.int(),
  unit: z.enum(scopeUnits),
  total: size,
  acceptedTotal: size,
})
export type ScopeCounts = z.output<typeof ScopeCounts>

/** One version of the scope of a project, as a list of versions tells it. */
export const ScopeVersion = z.object({
  number: z.int(),
  source: z.string().describe('The file'),
  kind: z.enum(scopeListKinds),
  tool: z.enum(scopeTools),
  asOf: z.iso.date(),
  counts: ScopeCounts,
  importId: z.uuid(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type ScopeVersion = z.output<typeof ScopeVersion>

export const sprintTimes = ['past', 'current', 'future', 'unknown'] as const
export const sprintSources = ['list', 'items'] as const

/** What a team committed to in a sprint, and what of it was accepted. */
export const SprintRow = z.object({
  name: z.string(),
  start: z.iso.date().nullable(),
  finish: z.iso.date().nullable().describe('Its last day'),
  time: z.enum(sprintTimes).describe('Seen from the day of the list'),
  committed: size.nullable(),
  committedFrom: z
    .enum(sprintSources)
    .nullable()
    .describe('“list”: at its start, as the list of sprints tells; “items”: all that were ever in it'),
  accepted: size.nullable(),
  acceptedFrom: z.enum(sprintSources).nullable(),
  items: z.int().describe('That name it'),
  teamSize: z.number().nullable(),
})
export type SprintRow = z.output<typeof SprintRow>

export const ScopeView = z.object({
  projectId: z.uuid(),
  version: z.int().describe('Number of the version that stands; 0 where there is none'),
  asOf: z.iso.date().nullable(),
  counts: ScopeCounts,
  sprints: z.array(SprintRow).describe('In the order of time'),
  types: z.array(z.string()),
  statuses: z.array(z.string()),
  versions: z.array(ScopeVersion).describe('Newest first'),
})
export type ScopeView = z.output<typeof ScopeView>

export const ScopeItemRow = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string().nullable(),
  status: z.string().nullable(),
  state: z.enum(scopeStates),
  counting: z.enum(countings),
  points: z.number().nullable(),
  sprint: z.string().nullable().describe('The last one that it was in'),
  sprints: z.int().describe('How many it was in'),
  age: z.int().nullable().describe('Days from its creation to its end, or to the day of the list'),
  created: z.iso.date().nullable(),
  closed: z.iso.date().nullable(),
  due: z.iso.date().nullable(),
  parent: z.string().nullable(),
  priority: z.string().nullable(),
  labels: z.array(z.string()),
  url: z.string().nullable(),
  assignee: z.string().nullable(),
})
export type ScopeItemRow = z.output<typeof ScopeItemRow>

/** Worst first. */
export const scopeChangeKinds = [
  'removed',
  'reopened',
  'dropped',
  'added',
  're-estimated',
  'moved',
  'accepted',
  'sprint-removed',
  'sprint-changed',
  'sprint-added',
] as const

export const ScopeChange = z.object({
  subject: z.string().describe('ID of the item, or name of the sprint'),
  title: z.string(),
  kind: z.enum(scopeChangeKinds),
  from: z.string().nullable(),
  to: z.string().nullable(),
  size: size.nullable().describe('Of the item, now or when it was last there'),
  ...toldFields,
})
export type ScopeChange = z.output<typeof ScopeChange>

const totals = z.object({ unit: z.enum(scopeUnits), total: size, accepted: size })

export const ScopeComparison = z.object({
  from: z.int(),
  to: z.int().nullable().describe('Null: a file that is not imported yet'),
  before: totals,
  after: totals,
  counts: z.record(z.enum(scopeChangeKinds), z.int()),
  changes: z.array(ScopeChange).describe('Worst first, at most 1,000'),
})
export type ScopeComparison = z.output<typeof ScopeComparison>

/** A dropped list before it counts: what was read, and what would change. */
export const ScopeImport = z.object({
  id: z.uuid(),
  projectId: z.uuid(),
  fileName: z.string(),
  kind: z.enum(scopeListKinds),
  tool: z.enum(scopeTools),
  asOf: z.iso.date(),
  state: z.enum(['previewed', 'committed', 'undone']),
  counts: ScopeCounts.describe('As they would be with it'),
  comparison: ScopeComparison.nullable().describe('With the version that stands; null for the first one'),
  findings: z.array(ImportFinding),
  becameVersion: z.int().nullable(),
  version: z.int(),
})
export type ScopeImport = z.output<typeof ScopeImport>
