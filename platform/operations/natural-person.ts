import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { Known } from './actor.ts'

/**
 * Accounts behind which the same natural person stands as behind one, itself among them: the same mailbox (a tag and
 * the letter case do not make another), telephone or sign-in. One may share its address with a second, and that its
 * telephone with a third. (ADR 21; a telephone of fewer than eight digits is a desk.)
 */
async function accountsBehind(tx: Tx, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive trait as (
      select id, 'mail ' || split_part(split_part(lower(trim(email)), '@', 1), '+', 1) || '@' || split_part(lower(trim(email)), '@', 2) as trait
        from person where email like '%_@_%'
      union select id, 'sign-in ' || sign_in_id from person where sign_in_id is not null
      union select id, 'phone ' || right(digits, 8) from (
        select id, ltrim(regexp_replace(phone, '\\D', '', 'g'), '0') as digits from person where phone is not null) as told
        where length(digits) >= 8),
    same(id) as (
      select ${personId}::uuid union
      select other.id from same join trait own on own.id = same.id join trait other on other.trait = own.trait)
    select id from same`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Whether who acts asked it, by any account of theirs, also while they look through the eyes of somebody else. */
export async function askedItThemselves(tx: Tx, actor: Known, askedBy: string): Promise<boolean> {
  const accounts = await accountsBehind(tx, askedBy)
  return [actor.personId, actor.throughId].some((id) => id !== undefined && accounts.includes(id))
}

/** Whether who acts had one of these roles over the organisation already when it was asked. */
export async function heldRoleBefore(
  tx: Tx,
  { personId }: Known,
  asked: { readonly at: string; readonly roles: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql`select 1 from role_grant
    where person_id = ${personId ?? null}::uuid and scope = 'organisation' and role = any(${[...asked.roles]}::text[])
      and revoked_at is null and confirmed_at <= ${asked.at}::timestamptz`.execute(tx)
  return rows.length > 0
}
