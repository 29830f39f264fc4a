import { common, operation, pageInput, pageOf, permission, refuses, roles } from '@portolan/contract'
import { z } from 'zod'

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

export const Job = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(jobStates),
  done: z.int(),
  total: z.int().nullable(),
  requestedBy: z.string().nullable(),
  because: z.string().nullable().describe('Why it failed, in a sentence'),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
})
export type Job = z.output<typeof Job>

const followJobs = permission({
  id: 'jobs.follow',
  within: 'anywhere',
  roles: [...roles],
  summary: 'Follow long work: one’s own, and all of it for who leads or administers',
})

export const listJobs = operation({
  id: 'jobs.list',
  method: 'GET',
  path: '/jobs',
  summary: 'List long work, newest first',
  may: followJobs,
  input: z.object({ ...pageInput, state: z.enum(jobStates).optional() }),
  output: pageOf(Job),
  reads: ['job'],
})

export const showJob = operation({
  id: 'jobs.show',
  method: 'GET',
  path: '/jobs/{jobId}',
  summary: 'Show how far a job is',
  may: followJobs,
  input: z.object({ jobId: z.uuid() }),
  output: Job,
  refuses: refuses(common.notFound),
  reads: ['job'],
})

export const cancelJob = operation({
  id: 'jobs.cancel',
  method: 'POST',
  path: '/jobs/{jobId}/cancellation',
  summary: 'Cancel a job; what it has written in whole steps stays',
  may: followJobs,
  input: z.object({ jobId: z.uuid() }),
  output: Job,
  refuses: refuses(common.notFound),
  touches: ['job'],
})
