import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'

/** Who is told of a project as its sponsor: those of the project or its portfolio; where there are none, those of all. */
export async function readSponsorsTold(
  { tx, tenantId }: { readonly tx: Tx; readonly tenantId: string },
  projectId: string,
): Promise<string[]> {
  const { rows } = await sql<{ readonly id: string; readonly near: boolean }>`
    select g.person_id as id, bool_or(g.scope <> 'organisation') as near
    from investment i
    join role_grant g on g.tenant_id = i.tenant_id and g.role = 'sponsor' and g.revoked_at is null
      and g.confirmed_at is not null and (g.scope = 'organisation' or g.scope_id in (i.id, i.portfolio_id))
    where i.tenant_id = ${tenantId}::uuid and i.id = ${projectId}::uuid
    group by g.person_id order by g.person_id`.execute(tx)
  const near = rows.filter((one) => one.near)
  return (near.length > 0 ? near : rows).map(({ id }) => id)
}
