import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { LimitRow } from '../../contract/index.ts'

type Counts = LimitRow['challenges']

/** How often each rule was challenged in the projects that the reader sees, and how often rightly. */
export async function countChallenges(tx: Tx): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await sql<Counts & { rule: string }>`
    select c.rule, (count(*) filter (where e.how is null))::int as open,
      (count(*) filter (where e.how = 'upheld'))::int as upheld,
      (count(*) filter (where e.how = 'not-upheld'))::int as "notUpheld"
    from figure_challenge c
    left join figure_challenge_end e on e.tenant_id = c.tenant_id and e.challenge_id = c.id
    group by c.rule`.execute(tx)
  return new Map(rows.map(({ rule, ...counts }) => [rule, counts]))
}
