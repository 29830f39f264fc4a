import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { notUpdated, type Period } from '../../contract/index.ts'

/** A project that owes something to the close of a period, with what it handed in. */
export type OwingProject = {
  readonly projectId: string
  readonly project: string
  readonly code: string | null
  readonly managerId: string | null
  readonly manager: string | null
  readonly status: boolean
  readonly forecast: boolean
  readonly excuse: { readonly reason: string; readonly by: string; readonly at: string } | null
}

type Row = Omit<OwingProject, 'excuse'> & {
  readonly reason: string | null
  readonly by: string | null
  readonly at: string | null
}

/**
 * Running work that had begun within the period and was in the record by its cut-off: who came later could hand in
 * nothing. A forecast counts that begins after the period.
 */
export async function readOwingProjects(
  tx: Tx,
  { id, from, to, cutOff }: Period,
): Promise<readonly OwingProject[]> {
  const { rows } = await sql<Row>`
    select i.id as "projectId", i.name as project, i.code, m.id as "managerId", m.name as manager,
      exists (select 1 from reported_status s where s.tenant_id = i.tenant_id and s.investment_id = i.id
        and s.as_of >= ${from} and s.as_of <= ${cutOff} and s.scale is distinct from ${notUpdated.scale}) as status,
      exists (select 1 from forecast f where f.tenant_id = i.tenant_id and f.investment_id = i.id
        and f.state = 'submitted' and f.as_of >= ${to}) as forecast,
      e.reason, excuser.name as by, e.at
    from investment i
    left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    left join close_excuse e on e.tenant_id = i.tenant_id and e.investment_id = i.id and e.period_id = ${id}
    left join person excuser on excuser.tenant_id = e.tenant_id and excuser.id = e.by_person
    where i.state in ('active', 'on-hold') and (i.start_day is null or i.start_day < ${to})
      and i.created_at < ${cutOff}::date + 1
    order by i.name_key, i.id`.execute(tx)
  return rows.map(({ reason, by, at, ...row }) => ({
    ...row,
    excuse: reason === null || by === null || at === null ? null : { reason, by, at },
  }))
}
