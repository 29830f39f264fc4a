import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  listMigrating,
  listMigrations,
  migrateProject,
  migrateProjects,
  showMigration,
} from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { list, show } from './list-migrations.ts'
import { migrate } from './migrate-project.ts'
import { listBehind, migrateMany } from './migrate-projects.ts'

export function migrationUseCases(parts: StandardsParts): readonly UseCase[] {
  return [
    reads(showMigration, async (call) => await show(call, parts)),
    reads(listMigrations, list),
    reads(listMigrating, async (call) => await listBehind(call, parts)),
    writes(migrateProject, async (call) => await migrate(call, parts)),
    writes(migrateProjects, async (call) => await migrateMany(call, parts)),
  ]
}
