import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import {
  methodRefusals,
  migrationEvents,
  migrationRefusals,
  type migrateProject,
  type ProjectMethod,
} from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, type Stored, takeFollowed } from '../project-method/followed-method.ts'
import { aboutProject, phasesOf } from '../project-method/give-method.ts'
import { keepMigration } from './keep-migration.ts'
import { lookAhead } from './look-ahead.ts'

type Migrating = Call<InputOf<typeof migrateProject>>

/** What was done is known by its id and stays; the report of what that meant is kept as whoever did it saw it. */
export async function migrate(call: Migrating, parts: StandardsParts): Promise<Written<ProjectMethod>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, phaseId, words } = input
  const stored = await takeFollowed(tx, projectId, expectedVersion)
  await refuseRetired(call, stored)
  const looking = { ...call, ...parts }
  const ahead = await lookAhead(looking, stored, { projectId, phaseId })
  const { report, number } = ahead
  if (report.phase.after === null)
    throw refuse(migrationRefusals.phaseGone, { phase: report.phase.before, number })
  await tx
    .updateTable('project_method')
    .set({
      number,
      points: ahead.points,
      class: ahead.class,
      ...phasesOf(ahead.content, phaseId, stored),
      given_by: actor.personId ?? '',
      given_at: now,
      version: stored.version + 1,
    })
    .where('investment_id', '=', projectId)
    .execute()
  await keepMigration(call, { projectId, methodId: stored.method_id, words, report })
  return {
    output: await readFollowed(looking, projectId),
    happening: happened(migrationEvents.projectMigrated, aboutProject(projectId), {
      method: stored.name,
      from: report.from,
      to: report.to,
      asked: report.asked.length,
      dropped: report.dropped.length,
    }),
  }
}

async function refuseRetired({ tx }: Migrating, { method_id, name }: Stored): Promise<void> {
  const method = await tx
    .selectFrom('method')
    .select('retired_at')
    .where('id', '=', method_id)
    .executeTakeFirst()
  if (method?.retired_at) throw refuse(methodRefusals.retired, { name })
}
