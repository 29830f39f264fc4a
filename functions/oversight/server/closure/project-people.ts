import { readAccounts } from '@portolan/plan/server'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { sql } from 'kysely'
import type { PersonNamed } from '../../contract/index.ts'

/** Sponsors of a project who do not manage it, the nearest first: of the project, of its portfolio, of all. */
export async function readSponsors(tx: Tx, projectId: string): Promise<readonly PersonNamed[]> {
  const { rows } = await sql<PersonNamed & { near: number }>`
    select p.id, p.name, min(case g.scope when 'project' then 1 when 'portfolio' then 2 else 3 end) as near
    from investment i
    join role_grant g on g.tenant_id = i.tenant_id and g.role = 'sponsor' and g.revoked_at is null
      and g.confirmed_at is not null and (g.scope = 'organisation' or g.scope_id in (i.id, i.portfolio_id))
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.state <> 'left'
    where i.id = ${projectId}::uuid and p.id is distinct from i.manager_id
    group by p.id, p.name order by near, p.name, p.id`.execute(tx)
  return rows.map(({ id, name }) => ({ id, name }))
}

/** Whether who acts is one of them, by any account. */
export async function isOneOf(
  tx: Tx,
  { personId, throughId }: Known,
  ids: readonly (string | null)[],
): Promise<boolean> {
  const accounts = await readAccounts(tx)
  const mine = new Set([personId, throughId].flatMap((id) => (id === undefined ? [] : accounts(id))))
  return ids.some((id) => id !== null && mine.has(id))
}

/** Roles in a project that end with it: all but its sponsors’ and its manager’s, who are still asked. */
const ending = (projectId: string) => sql`from role_grant g
  join investment i on i.tenant_id = g.tenant_id and i.id = ${projectId}::uuid
  join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
  where g.scope = 'project' and g.scope_id = i.id and g.revoked_at is null and g.role <> 'sponsor'
    and g.person_id is distinct from i.manager_id`

export type EndedRole = { readonly id: string; readonly person: string; readonly role: string }

export async function readEnding(tx: Tx, projectId: string): Promise<readonly EndedRole[]> {
  const { rows } = await sql<EndedRole>`
    select g.id, p.name as person, g.role ${ending(projectId)} order by p.name, g.role, g.id`.execute(tx)
  return rows
}

export async function endRoles(
  tx: Tx,
  roles: readonly EndedRole[],
  by: { readonly now: string; readonly personId: string },
): Promise<void> {
  if (roles.length === 0) return
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: by.now, revoked_by: by.personId })
    .where(
      'id',
      'in',
      roles.map(({ id }) => id),
    )
    .where('revoked_at', 'is', null)
    .execute()
}

/** People whom work that is not finished still has. */
export async function countPlanned(tx: Tx, projectId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct r)::integer as people from activity a cross join unnest(a.resources) as r
    where a.investment_id = ${projectId}::uuid and not a.inactive and coalesce(a.percent, 0) < 100
      and a.actual_finish_at is null`.execute(tx)
  return rows[0]?.people ?? 0
}
