import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { reviewAccess } from './access-permissions.ts'
import { AccessFinding, accessRules, PersonAccess, ProjectSeer } from './access.ts'

const example = '01936f5a-5c00-7000-8000-00000000dead'

export const showProjectAccess = operation({
  id: 'oversight.show-project-access',
  method: 'GET',
  path: '/projects/{projectId}/access',
  summary: 'Show who can see a project, and by which role, given by whom and since when',
  may: reviewAccess,
  project: 'projectId',
  input: z.object({ projectId: z.uuid(), search: z.string().trim().max(200).optional(), ...pageInput }),
  output: pageOf(ProjectSeer).extend({ total: z.int() }),
  refuses: refuses(common.notFound),
  reads: ['grant', 'person', 'token', 'project'],
})

export const showPersonAccess = operation({
  id: 'oversight.show-person-access',
  method: 'GET',
  path: '/people/{personId}/access',
  summary: 'Show what a person can see, do and decide, and why',
  may: reviewAccess,
  input: z.object({ personId: z.uuid() }),
  output: PersonAccess,
  refuses: refuses(common.notFound),
  reads: ['grant', 'person', 'token', 'project', 'body'],
  example: { personId: example },
})

export const listAccessFindings = operation({
  id: 'oversight.list-access-findings',
  method: 'GET',
  path: '/access-findings',
  summary: 'List what an auditor would find about who has access',
  may: reviewAccess,
  input: z.object({ rule: z.enum(accessRules).optional() }),
  output: z.object({
    items: z.array(AccessFinding),
    counts: z.array(z.object({ rule: z.enum(accessRules), findings: z.int() })),
  }),
  reads: ['grant', 'person', 'token', 'body', 'decision'],
})
