import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly name: string
  readonly due: string
  readonly closed: string | null
  readonly startedBy: string | null
  readonly mine: boolean
}

/** Reviews of access, as far as the reader may see them at all; the office leads them. */
export async function datedReviews({ tx, actor, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Row>`
    select r.id, r.name, r.due_day as due, r.closed_at::date as closed, p.name as "startedBy",
      coalesce(r.started_by = ${actor.personId ?? null}::uuid, false) as mine
    from access_review r left join person p on p.tenant_id = r.tenant_id and p.id = r.started_by
    where (r.closed_at is null and r.due_day < ${today}::date) or r.due_day between ${from}::date and ${to}::date
    order by r.due_day, r.id`.execute(tx)
  return rows.map(({ id, name, due, closed, startedBy, mine }) => ({
    id,
    day: due,
    who: startedBy,
    mine,
    office: true,
    doneOn: closed,
    opens: `/administration/access?view=reviews&review=${id}`,
    ...told('oversight:dated.review')`Close the review of access “${{ name }}”.`,
  }))
}
