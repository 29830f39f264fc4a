import type { InputOf, OutputOf } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call } from '@portolan/platform/operations'
import {
  type listMigrations,
  type Migration,
  MigrationReport,
  type showMigration,
} from '../../contract/index.ts'
import { named, namesOf } from '../named.ts'
import type { StandardsParts } from '../parts.ts'
import { lookAhead, takeStored } from './look-ahead.ts'

/** Before it is done: the same look that doing it takes. */
export async function show(
  call: Call<InputOf<typeof showMigration>>,
  parts: StandardsParts,
): Promise<Migration> {
  const { projectId, phaseId } = call.input
  const looking = { ...call, ...parts }
  const stored = await takeStored(looking, projectId)
  const { content, report } = await lookAhead(looking, stored, { projectId, phaseId })
  return {
    projectId,
    version: stored.version,
    name: stored.name,
    report,
    phases: content.phases.map(({ id, name }) => ({ id, name })),
  }
}

export async function list({
  tx,
  input,
}: Call<InputOf<typeof listMigrations>>): Promise<OutputOf<typeof listMigrations>> {
  await readProject(tx, input.projectId)
  const rows = await tx
    .selectFrom('method_migration')
    .select(['id', 'report', 'words', 'made_by', 'made_at'])
    .where('investment_id', '=', input.projectId)
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ made_by }) => made_by),
  )
  return {
    items: rows.map(({ id, report, words, made_by, made_at }) => ({
      id,
      by: named(names, made_by),
      at: made_at,
      words,
      report: MigrationReport.parse(report),
    })),
  }
}

const mostShown = 100
