import { operation, pageInput, pageOf } from '@portolan/contract'
import { z } from 'zod'
import { readEvents } from './permissions.ts'

export const LoggedEvent = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string().nullable().describe('Name of who acted; null for the system'),
  actorKind: z.enum(['person', 'token', 'system']),
  through: z.string().nullable().describe('Name of who looked through the actor’s eyes'),
  operation: z.string(),
  name: z.string(),
  sentence: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  projectId: z.string().nullable(),
  requestId: z.string(),
  payload: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export type LoggedEvent = z.output<typeof LoggedEvent>

export const listEvents = operation({
  id: 'events.list',
  method: 'GET',
  path: '/events',
  summary: 'List what happened, newest first',
  may: readEvents,
  input: z.object({
    ...pageInput,
    projectId: z.uuid().optional(),
    subjectKind: z.string().max(60).optional(),
    subjectId: z.string().max(80).optional(),
    name: z.string().max(80).optional().describe('An event, as `plan.import-committed`'),
    actorId: z.uuid().optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  output: pageOf(LoggedEvent),
  reads: ['*'],
})
