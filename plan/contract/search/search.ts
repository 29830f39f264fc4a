import { operation, projectKey } from '@portolan/contract'
import { z } from 'zod'
import { investmentStates } from '../investment.ts'
import { permissions } from '../permissions.ts'
import { activityKinds } from '../schedule/schedule.ts'

/** How far behind, and behind what. */
export const Lateness = z.object({
  against: z.enum(['baseline', 'deadline', 'constraint']),
  days: z.int().nullable().describe('Calendar days; absent where a constraint only leaves too little float'),
})
export type Lateness = z.output<typeof Lateness>

export const FoundProject = z.object({
  projectId: projectKey(z.uuid()),
  code: z.string().nullable(),
  name: z.string(),
  customer: z.string().nullable(),
  manager: z.string().nullable(),
  state: z.enum(investmentStates),
  finish: z.iso.date().nullable(),
  late: Lateness.nullable(),
})
export type FoundProject = z.output<typeof FoundProject>

export const FoundActivity = z.object({
  projectId: projectKey(z.uuid()),
  projectCode: z.string().nullable(),
  projectName: z.string(),
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.enum(activityKinds),
  finish: z.string().nullable().describe('Wall-clock time of the plan, as 2026-11-16T17:00'),
  done: z.boolean(),
  critical: z.boolean(),
  late: Lateness.nullable(),
})
export type FoundActivity = z.output<typeof FoundActivity>

export const search = operation({
  id: 'plan.search',
  method: 'GET',
  path: '/search',
  summary: 'Find projects and activities one sees by their words, what is late first',
  may: permissions.list,
  input: z.object({
    text: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .describe('Words, in any order; each must be somewhere in the hit'),
    limit: z.int().min(1).max(20).default(8).describe('Of each kind'),
  }),
  output: z.object({ projects: z.array(FoundProject), activities: z.array(FoundActivity) }),
  reads: ['project', 'schedule'],
})

export const recallProjects = operation({
  id: 'plan.recall-projects',
  method: 'GET',
  path: '/search/projects',
  summary: 'Show some projects again, as far as one still sees them, in the order asked for',
  may: permissions.list,
  input: z.object({ projectIds: z.array(z.uuid()).min(1).max(10) }),
  output: z.object({ projects: z.array(FoundProject) }),
  reads: ['project'],
})
