import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type Assumption, type EntryLink, outcomes } from '../../contract/index.ts'
import { named, namesOf } from '../body/named.ts'

export type AssumptionKey = { readonly projectId: string; readonly assumptionId: string }

export async function readAssumption(
  tx: Tx,
  { projectId, assumptionId }: AssumptionKey,
): Promise<Assumption> {
  const row = await tx
    .selectFrom('assumption')
    .selectAll()
    .where('id', '=', assumptionId)
    .where('investment_id', '=', projectId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'assumption' })
  const names = await namesOf(tx, [row.owner_id, row.tested_by])
  return {
    id: row.id,
    number: row.number,
    projectId: row.investment_id,
    title: row.title,
    basis: row.basis,
    testDay: row.test_day,
    ownerId: row.owner_id,
    owner: row.owner_id === null ? null : named(names, row.owner_id),
    state: outcomes.find((outcome) => outcome === row.outcome) ?? 'open',
    found: row.found,
    testedBy: row.tested_by === null ? null : named(names, row.tested_by),
    testedAt: row.tested_at,
    became: await readBecame(tx, row.id),
    version: row.version,
  }
}

/** The one that an edit names by its version; nobody else moves it until the transaction ends. */
export async function lockAssumption(
  tx: Tx,
  key: AssumptionKey,
  expectedVersion: number,
): Promise<Assumption> {
  await tx.selectFrom('assumption').select('id').where('id', '=', key.assumptionId).forUpdate().execute()
  const assumption = await readAssumption(tx, key)
  if (assumption.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'assumption', yours: expectedVersion, current: assumption.version })
  return assumption
}

async function readBecame(tx: Tx, id: string): Promise<EntryLink | null> {
  const row = await tx
    .selectFrom('issue')
    .select(['id', 'number'])
    .where('came_kind', '=', 'assumption')
    .where('came_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { kind: 'issue', ...row }
}
