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

/** Whether a sample organisation is being made in which a sign-in will be as soon as it stands. */
export async function awaitsSample(
  owner: pg.Pool,
  signInId: string,
  memberships: readonly Membership[],
): Promise<boolean> {
  if (memberships.some(({ kind }) => kind === 'sample')) return false
  const { rowCount } = await owner.query(`select 1 from tenant where kind in ('making', 'sample')`)
  return rowCount === 1 && (await firstSignIn(owner)) === signInId
}

/** Of the first administrator of all, who is in the sample organisation too. */
export async function firstSignIn(owner: pg.Pool): Promise<string | undefined> {
  const { rows } = await owner.query<{ id: string }>(
    `select p.sign_in_id as id from person p join tenant t on t.id = p.tenant_id and t.kind = 'organisation'
     where p.sign_in_id is not null and p.state = 'active' order by t.created_at, p.created_at limit 1`,
  )
  return rows[0]?.id
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
