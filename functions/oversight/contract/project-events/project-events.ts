import { common, operation, pageInput, projectKey, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'

/** What may have happened to a project, by what it was done to. */
export const projectEventKinds = [
  'report',
  'schedule',
  'scope',
  'register',
  'edit',
  'decision',
  'action',
  'status-date',
  'other',
] as const
export type ProjectEventKind = (typeof projectEventKinds)[number]

export const projectEventPlaces = [
  'plan',
  'history',
  'details',
  'scope',
  'status',
  'import',
  'decision',
  'action',
] as const

const Value = z.object({ value: z.union([z.number(), z.string(), z.array(z.string())]), unit: z.string() })

/** One event in parts: the words stand where it is read. */
export const ProjectEvent = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string().nullable().describe('Name of who acted; null for the system'),
  actorKind: z.enum(['person', 'token', 'system']),
  through: z.string().nullable().describe('Name of who looked through the actor’s eyes'),
  kind: z.enum(projectEventKinds),
  code: z.string().describe('Which sentence says it; “other” where there is only `name`'),
  name: z.string().describe('The event in the log'),
  values: z.record(z.string(), Value),
  opens: z.object({ place: z.enum(projectEventPlaces), id: z.string().nullable() }).nullable(),
})
export type ProjectEvent = z.output<typeof ProjectEvent>

export const listProjectEvents = operation({
  id: 'oversight.list-project-events',
  method: 'GET',
  path: '/projects/{projectId}/events',
  summary:
    'List what happened to a project, newest first: reports, schedules, registers, edits, decisions, status dates',
  may: permissions.read,
  project: 'projectId',
  input: z.object({
    ...pageInput,
    projectId: z.uuid(),
    kind: z.array(z.enum(projectEventKinds)).max(10).optional().describe('Any of these'),
  }),
  output: z.object({
    projectId: projectKey(z.uuid()),
    items: z.array(ProjectEvent),
    next: z.string().nullable(),
  }),
  refuses: refuses(common.notFound, refusals.unreadableCursor),
  reads: ['*'],
})
