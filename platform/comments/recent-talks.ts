import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'

/** That people talked within a project: how much, and who last. */
export type RecentTalk = {
  readonly projectId: string
  readonly comments: number
  readonly by: string
  readonly at: string
}

/** Where others than this person wrote since a moment, the newest first; as far as the person of the transaction sees. */
export async function recentTalks(
  tx: Tx,
  { since, except, limit }: { readonly since: string; readonly except: string; readonly limit: number },
): Promise<readonly RecentTalk[]> {
  const { rows } = await sql<RecentTalk>`
    with said as (
      select c.project_id, c.author_id, c.created_at, count(*) over (partition by c.project_id)::integer as comments,
        row_number() over (partition by c.project_id order by c.created_at desc, c.id desc) as place
      from comment c
      where c.project_id is not null and c.deleted_at is null and c.created_at > ${since}::timestamptz
        and c.author_id <> ${except}::uuid)
    select said.project_id as "projectId", said.comments, p.name as by, said.created_at as at
    from said join person p on p.id = said.author_id
    where said.place = 1 order by said.created_at desc, said.project_id limit ${limit}`.execute(tx)
  return rows
}
