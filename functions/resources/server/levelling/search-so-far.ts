import type { Tx } from '@portolan/platform/database'
import type { Actor } from '@portolan/platform/operations'
import { sql } from 'kysely'
import type pg from 'pg'
import { type LevellingSearch, LevellingSoFar } from '../../contract/index.ts'
import { dayMinutes } from '../../domain/index.ts'
import type { BestSoFar } from './level-off-thread.ts'

/** Whose search it is, by the key under which its preview will be kept. */
export type SearchKey = {
  readonly tenantId: string
  readonly personId: string
  readonly key: string
  readonly weighted: boolean
  /** What the plans as they stand are worth. */
  readonly planned: number
}

/** The best so far, written beside the search; a search that is not there any more leaves nothing. */
export function noteSoFar(owner: pg.Pool, of: SearchKey) {
  let noted = 0
  return async (best: BestSoFar | undefined): Promise<void> => {
    if (best === undefined || best.better === noted) return
    noted = best.better
    const soFar: LevellingSoFar = {
      weighted: of.weighted,
      delayDays: Math.max(0, Math.round((10 * (best.objective - of.planned)) / dayMinutes) / 10),
      better: best.better,
      at: best.at,
    }
    await owner.query(
      `insert into levelling_search (tenant_id, ask_id, person_id, so_far) values ($1, $2, $3, $4)
       on conflict (tenant_id, ask_id) do update set so_far = excluded.so_far`,
      [of.tenantId, of.key, of.personId, JSON.stringify(soFar)],
    )
  }
}

export async function forgetSearch(
  owner: pg.Pool,
  { tenantId, key }: Pick<SearchKey, 'tenantId' | 'key'>,
): Promise<void> {
  await owner.query('delete from levelling_search where tenant_id = $1 and ask_id = $2', [tenantId, key])
}

/** The newest of one's own that waits or runs. */
export async function readSearch(tx: Tx, { personId }: Pick<Actor, 'personId'>, kind: string) {
  const row = await tx
    .selectFrom('job')
    .leftJoin('levelling_search as s', (join) =>
      join.onRef('s.tenant_id', '=', 'job.tenant_id').on(sql`s.ask_id::text`, '=', sql`job.input ->> 'key'`),
    )
    .select(['job.id', 's.so_far'])
    .where('job.kind', '=', kind)
    .where('job.requested_by', '=', personId ?? null)
    .where('job.state', 'in', ['waiting', 'running'])
    .where('job.cancel_asked_at', 'is', null)
    .orderBy('job.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const soFar = row.so_far === null ? null : LevellingSoFar.parse(row.so_far)
  return { jobId: row.id, soFar } satisfies LevellingSearch
}
