import { allows, common, type Permission, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import { type SavedView, ViewState } from './contract/index.ts'
import { nameTaken, unknownPage } from './contract/refusals.ts'

export type Pages = Readonly<Record<string, Permission>>

/** A page that does not exist and one that a person may not open are refused alike. */
export function refuseUnknownPage(page: string, pages: Pages, { grants }: Known): void {
  const needed = Object.hasOwn(pages, page) ? pages[page] : undefined
  if (needed === undefined || !allows(needed, grants)) throw refuse(unknownPage, { page })
}

type Row = {
  id: string
  page: string
  name: string
  state: unknown
  shared: boolean
  version: number
  updated_at: string
  person_id: string
  person_name: string
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectViews(tx: Tx) {
  return tx
    .selectFrom('saved_view as v')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.person_id'),
    )
    .select(['v.id', 'v.page', 'v.name', 'v.state', 'v.shared', 'v.version', 'v.updated_at'])
    .select(['p.id as person_id', 'p.name as person_name'])
}

export function showView(row: Row, actor: Known): SavedView {
  return {
    id: row.id,
    page: row.page,
    name: row.name,
    // Written by an older version, it may hold what none reads today.
    state: ViewState.catch({}).parse(row.state),
    shared: row.shared,
    mine: row.person_id === actor.personId,
    owner: { id: row.person_id, name: row.person_name },
    version: row.version,
    updatedAt: row.updated_at,
  }
}

/** A view of one's own; those of others are not there, shared or not. */
export async function ownView(tx: Tx, actor: Known, viewId: string): Promise<Row> {
  const row = await selectViews(tx)
    .where('v.id', '=', viewId)
    .where('v.person_id', '=', actor.personId ?? '')
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'view of yours' })
  return row
}

export async function refuseTakenName(
  tx: Tx,
  actor: Known,
  wanted: { readonly page: string; readonly name: string; readonly but?: string },
): Promise<void> {
  const rows = await selectViews(tx)
    .where('v.page', '=', wanted.page)
    .where('v.person_id', '=', actor.personId ?? '')
    .execute()
  const taken = rows.some(
    ({ id, name }) => id !== wanted.but && name.toLowerCase() === wanted.name.toLowerCase(),
  )
  if (taken) throw refuse(nameTaken, { name: wanted.name })
}
