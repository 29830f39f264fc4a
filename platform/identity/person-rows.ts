import { common, refuse, roles, scopeKinds } from '@portolan/contract'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { DB } from '../database/rows.generated.ts'
import type { Tx } from '../database/tenant.ts'
import type { GrantRow } from './contract/grant.ts'
import { type PersonRow, personStates } from './contract/person.ts'
import type { Desk } from './desk.ts'

type Row = {
  id: string
  name: string
  email: string | null
  phone: string | null
  job_title: string | null
  sign_in_id: string | null
  state: string
  left_at: string | null
  version: number
}

export function selectPeople(tx: Tx): SelectQueryBuilder<DB, 'person', Row> {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'phone', 'job_title', 'sign_in_id', 'state', 'left_at', 'version'])
}

export async function requirePerson(tx: Tx, id: string): Promise<Row> {
  const row = await selectPeople(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'person' })
  return row
}

export async function showPersonById(desk: Desk, tx: Tx, id: string): Promise<PersonRow> {
  const row = await selectPeople(tx).where('id', '=', id).executeTakeFirst()
  const [person] = row === undefined ? [] : await showPeople(desk, tx, [row])
  if (person === undefined) throw refuse(common.notFound, { kind: 'person' })
  return person
}

/** Rows of people with what stands around them: roles, second factor, last sign-in; three queries for any number. */
export async function showPeople(desk: Desk, tx: Tx, rows: readonly Row[]): Promise<PersonRow[]> {
  const ids = rows.map((row) => row.id)
  const grants = await readGrantsOf(desk, tx, ids)
  const accounts = await readAccountsOf(desk, tx, rows)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    jobTitle: row.job_title,
    state: personStates.find((state) => state === row.state) ?? 'record',
    grants: grants.get(row.id) ?? [],
    secondFactor: accounts.get(row.id)?.secondFactor ?? false,
    lastSignInAt: accounts.get(row.id)?.lastSignInAt ?? null,
    leftAt: row.left_at,
    version: row.version,
  }))
}

export type AccountOf = { readonly secondFactor: boolean; readonly lastSignInAt: string | null }

/** How these people sign in: two queries for any number. */
export async function readAccounts(
  desk: Desk,
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountOf>> {
  if (ids.length === 0) return new Map()
  const people = selectPeople(tx).where('id', 'in', [...ids])
  return await readAccountsOf(desk, tx, await people.execute())
}

async function readAccountsOf(
  desk: Desk,
  tx: Tx,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, AccountOf>> {
  const lastSignIns = await readLastSignIns(
    tx,
    rows.map(({ id }) => id),
  )
  const signIns = await desk.signIns.findMany(
    rows.flatMap((row) => (row.sign_in_id === null ? [] : [row.sign_in_id])),
  )
  const secondFactors = new Map(signIns.map((one) => [one.id, one.secondFactor]))
  return new Map(
    rows.map((row) => [
      row.id,
      {
        secondFactor: secondFactors.get(row.sign_in_id ?? '') ?? false,
        lastSignInAt: lastSignIns.get(row.id) ?? null,
      },
    ]),
  )
}

async function readLastSignIns(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; at: string }>`
    select p.id, e.at from unnest(${[...ids]}::uuid[]) as p (id)
    cross join lateral (
      select at from event where tenant_id = app_tenant() and subject_kind = 'person' and subject_id = p.id::text
        and name = 'identity.signed-in' order by seq desc limit 1) e`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.at]))
}

async function readGrantsOf(
  desk: Desk,
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GrantRow[]>> {
  const grants = new Map<string, GrantRow[]>()
  if (ids.length === 0) return grants
  const rows = await tx
    .selectFrom('role_grant')
    .select(['id', 'person_id', 'role', 'scope', 'scope_id', 'granted_at', 'confirmed_at'])
    .where('person_id', 'in', [...ids])
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  const names = new Map<string, string | undefined>()
  for (const row of rows) {
    const { scope, scope_id: id } = row
    if (id !== null && (scope === 'portfolio' || scope === 'project') && !names.has(id))
      names.set(id, await desk.nameOfScope(tx, scope, id))
    const shown = showGrant(row, names.get(id ?? ''))
    if (shown) grants.set(row.person_id, [...(grants.get(row.person_id) ?? []), shown])
  }
  return grants
}

export type GrantStored = {
  id: string
  role: string
  scope: string
  scope_id: string | null
  granted_at: string
  confirmed_at: string | null
}

/** A role that this version does not know grants nothing, so it is not shown. */
export function showGrant(row: GrantStored, scopeName: string | undefined): GrantRow | undefined {
  const role = roles.find((one) => one === row.role)
  const scope = scopeKinds.find((one) => one === row.scope)
  if (role === undefined || scope === undefined) return undefined
  return {
    id: row.id,
    role,
    scope,
    scopeId: row.scope_id,
    scopeName: scopeName ?? null,
    grantedAt: row.granted_at,
    waiting: row.confirmed_at === null,
  }
}
