import type { OutputOf } from '@portolan/contract'
import { inWordOrder } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { sql } from 'kysely'
import type { summariseDecisions } from '../../contract/index.ts'

type Op = typeof summariseDecisions

type Counted = {
  readonly body_id: string | null
  readonly decided: number
  readonly median: number | null
  readonly open: number
  readonly oldest: number | null
}

/** Days from the question to the answer of what was decided in a year, and how long the oldest open one waits. */
export async function summarise({ tx, now }: Call<unknown>): Promise<OutputOf<Op>> {
  const today = now.slice(0, 10)
  const { rows } = await sql<Counted>`
    select decider_body_id as body_id,
      (count(*) filter (where decided_at > ${now}::timestamptz - interval '1 year'))::int as decided,
      percentile_cont(0.5) within group (order by (decided_at::date - asked_at::date)::double precision)
        filter (where decided_at > ${now}::timestamptz - interval '1 year') as median,
      (count(*) filter (where state = 'asked'))::int as open,
      (${today}::date - min(asked_at) filter (where state = 'asked')::date)::int as oldest
    from decision where asked_at is not null group by decider_body_id`.execute(tx)
  const bodies = await tx.selectFrom('body').select(['id', 'name']).orderBy(inWordOrder('name')).execute()
  const alone = rows.find(({ body_id }) => body_id === null)
  return {
    asOf: today,
    items: [
      ...bodies.map((body) =>
        itemOf(
          body,
          rows.find((row) => row.body_id === body.id),
        ),
      ),
      ...(alone === undefined ? [] : [itemOf(null, alone)]),
    ],
  }
}

function itemOf(
  body: OutputOf<Op>['items'][number]['body'],
  row: Counted | undefined,
): OutputOf<Op>['items'][number] {
  const { decided = 0, median = null, open = 0, oldest = null } = row ?? {}
  return { body, decided, medianDays: median, open, oldestDays: oldest }
}
