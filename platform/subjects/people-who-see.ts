import { rolesWithoutSight } from '@portolan/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'

export type Seer = { readonly id: string; readonly name: string; readonly note: string | null }

/**
 * The second wall, asked from the other side: not what one person sees, but who sees this. It is the same rule as that
 * of the policies: a role with sight over the whole organisation, or a row of `visible_project`.
 */
function seesIt(projectId: string | undefined): RawBuilder<boolean> {
  const everywhere = sql<boolean>`exists (select 1 from role_grant g
    where g.tenant_id = p.tenant_id and g.person_id = p.id and g.scope = 'organisation' and g.revoked_at is null
      and g.confirmed_at is not null and g.role <> all(${[...rolesWithoutSight]}::text[]))`
  if (projectId === undefined) return everywhere
  return sql<boolean>`(${everywhere} or exists (select 1 from visible_project v
    where v.tenant_id = p.tenant_id and v.person_id = p.id and v.project_id = ${projectId}::uuid))`
}

export async function seersOf(
  tx: Tx,
  projectId: string | undefined,
  people: readonly string[],
): Promise<readonly string[]> {
  if (people.length === 0) return []
  const { rows } = await sql<{ id: string }>`select p.id from person p
    where p.id = any(${[...people]}::uuid[]) and p.state <> 'left' and ${seesIt(projectId)}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** By name, those first whose name begins with what was typed; at most `limit`. */
export async function peopleWhoSee(
  tx: Tx,
  projectId: string | undefined,
  { search, limit }: { readonly search: string; readonly limit: number },
): Promise<readonly Seer[]> {
  const typed = search.trim().replace(/[\\%_]/g, (one) => `\\${one}`)
  const { rows } = await sql<Seer>`select p.id, p.name, p.job_title as note from person p
    where p.state <> 'left' and p.name ilike ${`%${typed}%`} and ${seesIt(projectId)}
    order by p.name not ilike ${`${typed}%`}, p.name collate "und-x-icu", p.id limit ${limit}`.execute(tx)
  return rows
}
