import { uuidv7 } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import type { MigrationReport } from '../../contract/index.ts'

type Kept = {
  readonly projectId: string
  readonly methodId: string
  readonly words: string
  readonly report: MigrationReport
}

/** The database takes no change of it. */
export async function keepMigration(
  { tx, actor, now }: Pick<Call<unknown>, 'tx' | 'actor' | 'now'>,
  { projectId, methodId, words, report }: Kept,
): Promise<void> {
  await tx
    .insertInto('method_migration')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      investment_id: projectId,
      method_id: methodId,
      from_number: report.from,
      to_number: report.to,
      report: JSON.stringify(report),
      words,
      made_by: actor.personId ?? '',
      made_at: now,
    })
    .execute()
}
