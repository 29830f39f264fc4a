import { type InputOf, type OutputOf, rolesWithoutSight } from '@portolan/contract'
import { inWordOrder, type Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { peopleWhoSee } from '@portolan/platform/subjects'
import { sql } from 'kysely'
import type { listOwners } from '../../contract/index.ts'

type Op = typeof listOwners

const most = 2_000

/** Holds a role, wherever, with which something is seen: only then is there a page on which to say that it is done. */
const sighted = sql<boolean>`exists (select 1 from role_grant g where g.tenant_id = person.tenant_id and g.person_id = person.id
  and g.revoked_at is null and g.confirmed_at is not null and g.role <> all(${[...rolesWithoutSight]}::text[]))`

export async function hasSight(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where(sighted)
    .executeTakeFirst()
  return row !== undefined
}

/** Of a project who sees it; of what stands in none everybody, for an owner sees what is his. */
export async function owners({ tx, input }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { projectId } = input
  if (projectId === undefined) {
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name', 'job_title as note'])
      .where('state', '<>', 'left')
      .where(sighted)
      .orderBy(inWordOrder('name'))
      .orderBy('id')
      .limit(most)
      .execute()
    return { items: people.map((one) => ({ ...one, note: one.note ?? '' })) }
  }
  const seen = await tx.selectFrom('investment').select('id').where('id', '=', projectId).executeTakeFirst()
  // Of a project that one does not see, nobody is told either.
  if (seen === undefined) return { items: [] }
  const people = await peopleWhoSee(tx, projectId, { search: '', limit: most })
  return { items: people.map((one) => ({ ...one, note: one.note ?? '' })) }
}
