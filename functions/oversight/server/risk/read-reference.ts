import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type FinishedProject, referenceOf } from '../../domain/index.ts'

/** Stopped on the way is not finished: how long it would have taken nobody knows. */
const given = '^(terminated|cancelled|dropped|abgebrochen)'

const mostFinished = 1_000

/** Projects that are over and had a baseline, of those that whoever asks sees: how long they took of what was approved first. */
export async function readReference(tx: Tx, project: { id: string; category: string | null }, today: string) {
  const { rows } = await sql<FinishedProject>`
    select i.category, i.start_day as start, coalesce(last.finish, i.finish_day) as finish,
      first.start_day as "approvedStart", first.finish_day as "approvedFinish"
    from investment i
    join lateral (select b.start_day, b.finish_day from baseline b
      where b.tenant_id = i.tenant_id and b.investment_id = i.id and b.start_day is not null and b.finish_day is not null
      order by b.number limit 1) first on true
    left join lateral (select e.actual_finish_day as finish from edition e
      where e.tenant_id = i.tenant_id and e.investment_id = i.id and e.actual_finish_day is not null
      order by e.as_of desc limit 1) last on true
    where i.id <> ${project.id}::uuid and i.state = 'closed' and i.start_day is not null
      and coalesce(last.finish, i.finish_day) <= ${today}::date and coalesce(i.phase, '') !~* ${given}
    order by coalesce(last.finish, i.finish_day) desc, i.id
    limit ${mostFinished}`.execute(tx)
  return referenceOf(rows, project.category)
}
