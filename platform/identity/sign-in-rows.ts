import type pg from 'pg'

export type SignIn = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly secondFactor: boolean
  /** An authenticator was set up, and perhaps not confirmed yet. */
  readonly enrolled: boolean
  readonly hasPassword: boolean
  readonly homeTenantId: string
}

/** What the record may know of sign-ins: no hash, no secret. */
export async function readSignIns(
  pool: pg.Pool,
  by: { id: string } | { email: string } | { ids: readonly string[] },
): Promise<readonly SignIn[]> {
  const ids = 'id' in by ? [by.id] : 'ids' in by ? by.ids : null
  const { rows } = await pool.query<SignIn>(
    `select u.id::text as id, u.name, u.email, coalesce(u."twoFactorEnabled", false) as "secondFactor",
       u."homeTenantId" as "homeTenantId",
       exists (select 1 from "twoFactor" f where f."userId" = u.id) as enrolled,
       exists (select 1 from account a where a."userId" = u.id and a.password is not null) as "hasPassword"
     from "user" u where ($1::text[] is null or u.id::text = any($1)) and ($2::text is null or u.email = $2)`,
    [ids, 'email' in by ? by.email.toLowerCase() : null],
  )
  return rows
}
