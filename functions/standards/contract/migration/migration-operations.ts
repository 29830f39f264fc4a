import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { methodRefusals } from '../method/method-refusals.ts'
import { permissions as may } from '../permissions.ts'
import { ProjectMethod } from '../project-method/project-method.ts'
import { projectMethodRefusals } from '../project-method/project-method-refusals.ts'
import { KeptMigration, Migration, MigrationLine, MigrationOutcome } from './migration.ts'
import { migrationRefusals } from './migration-refusals.ts'

const projectId = z.uuid()
const methodId = z.uuid()
const path = '/projects/{projectId}/method/migration'
const reads = ['project-method', 'method', 'project', 'person'] as const
const words = z.string().trim().max(2_000).default('')

export const showMigration = operation({
  id: 'standards.show-migration',
  method: 'GET',
  path,
  summary:
    'Show what the newest version of its method would mean to a project: newly asked, dropped, kept, and its gates',
  may: may.readProjectMethod,
  project: 'projectId',
  input: z.object({
    projectId,
    phaseId: z.string().min(1).max(60).optional().describe('Where it would stand; else where it stands'),
  }),
  output: Migration,
  refuses: refuses(
    common.notFound,
    projectMethodRefusals.noMethod,
    projectMethodRefusals.noPart,
    migrationRefusals.nothingNewer,
  ),
  reads,
})

export const listMigrations = operation({
  id: 'standards.list-migrations',
  method: 'GET',
  path: `${path}s`,
  summary: 'List how a project went from version to version of its method, with the reports as they were',
  may: may.readProjectMethod,
  project: 'projectId',
  input: z.object({ projectId }),
  output: z.object({ items: z.array(KeptMigration) }),
  refuses: refuses(common.notFound),
  reads,
})

export const migrateProject = operation({
  id: 'standards.migrate-project',
  method: 'POST',
  path,
  summary: 'Take a project over to the newest version of its method; the report is kept as it is shown',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({
    projectId,
    phaseId: z.string().min(1).max(60).optional().describe('Where it stands from then on'),
    words,
  }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    projectMethodRefusals.noMethod,
    projectMethodRefusals.noPart,
    methodRefusals.retired,
    migrationRefusals.nothingNewer,
    migrationRefusals.phaseGone,
  ),
  touches: ['project-method'],
  versioned: true,
})

export const listMigrating = operation({
  id: 'standards.list-migrating',
  method: 'GET',
  path: '/methods/{methodId}/migrations',
  summary:
    'List the projects that follow an older version of a method, each with what the newest would mean to it',
  may: may.keepMethods,
  input: z.object({ methodId }),
  output: z.object({ items: z.array(MigrationLine) }),
  refuses: refuses(common.notFound),
  reads,
})

export const migrateProjects = operation({
  id: 'standards.migrate-projects',
  method: 'POST',
  path: '/methods/{methodId}/migrations',
  summary:
    'Take projects over to the newest version of their method together; each that stays is named with the reason',
  may: may.keepMethods,
  input: z.object({ methodId, projectIds: z.array(projectId).min(1).max(200), words }),
  output: z.object({ items: z.array(MigrationOutcome) }),
  refuses: refuses(common.notFound),
  touches: ['project-method', 'method'],
})
