import type pg from 'pg'
import type { Membership } from './contract/session.ts'

/** The organisations in which a sign-in is an active person, its own before the sample. */
export async function membershipsOf(owner: pg.Pool, signInId: string): Promise<Membership[]> {
  const { rows } = await owner.query<Membership>(
    `select t.id as "organisationId", t.name, t.kind, p.id as "personId"
     from person p join tenant t on t.id = p.tenant_id
     where p.sign_in_id = $1 and p.state = 'active' order by t.kind, t.created_at, t.id`,
    [signInId],
  )
  return rows
}

/** Where a new session begins: where the last one worked, else in the first organisation. */
export async function placeToBegin(owner: pg.Pool, signInId: string): Promise<Membership | undefined> {
  const memberships = await membershipsOf(owner, signInId)
  const { rows } = await owner.query<{ person_id: string }>(
    'select person_id from session_place where person_id = any($1::uuid[]) order by at desc limit 1',
    [memberships.map((one) => one.personId)],
  )
  return memberships.find((one) => one.personId === rows[0]?.person_id) ?? memberships[0]
}

/** Places of sessions that are over, but for the last of each person, which says where to begin. */
export async function forgetOldPlaces(owner: pg.Pool): Promise<void> {
  await owner.query(
    `delete from session_place s where not exists (select 1 from auth.session a where a.id::text = s.session_id)
     and exists (select 1 from session_place later where later.person_id = s.person_id and later.at > s.at)`,
  )
}
