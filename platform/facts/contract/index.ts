import { common, operation, permission, refuses, roles, rolesWithoutSight } from '@portolan/contract'
import { z } from 'zod'

/** A fact as it is shown: known with its day, or not available, and never false for want of knowledge. */
export const FactShown = z.object({
  id: z.string(),
  title: z.string(),
  available: z.boolean(),
  value: z.unknown().optional(),
  asOf: z.string().nullable(),
  because: z.string().nullable().describe('Why it is not available'),
  whoCanFix: z.string(),
})
export type FactShown = z.output<typeof FactShown>

const readFacts = permission({
  id: 'facts.read',
  within: 'project',
  roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
  summary: 'Read what the rooms know of a project',
})

export const readFactsOperation = operation({
  id: 'facts.read',
  method: 'GET',
  path: '/projects/{projectId}/facts',
  summary: 'Read every fact of a project; one that no room provides is not available',
  may: readFacts,
  project: 'projectId',
  input: z.object({ projectId: z.uuid() }),
  output: z.object({ items: z.array(FactShown) }),
  refuses: refuses(common.notFound),
  reads: ['project', 'standing'],
})
