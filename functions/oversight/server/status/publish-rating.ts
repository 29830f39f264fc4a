import { reportRating } from '@portolan/plan/server'
import type { Tx } from '@portolan/platform/database'
import { statusColours } from '../../contract/index.ts'
import { ratingOfColour, statusScale } from '../../domain/index.ts'

export type Publishing = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

/** Lets everybody see a report: its colour becomes the rating of the record, unless a later report has become that already. */
export async function publishRating(
  { tx, tenantId, now }: Publishing,
  statusId: string,
  releasedBy: string | null = null,
): Promise<void> {
  const row = await tx
    .updateTable('status_report')
    .set({ published_at: now, released_by: releasedBy })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', statusId)
    .where('published_at', 'is', null)
    .returning(['investment_id', 'number', 'as_of', 'colour', 'confirmed_by'])
    .executeTakeFirst()
  if (row === undefined) return
  const later = await tx
    .selectFrom('status_report')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('investment_id', '=', row.investment_id)
    .where('number', '>', row.number)
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  if (later !== undefined) return
  const colour = statusColours.find((one) => one === row.colour) ?? 'red'
  await reportRating({ tx, tenantId, now }, row.investment_id, {
    asOf: row.as_of,
    ...ratingOfColour(colour),
    ...statusScale,
    byWhom: await nameOf(tx, tenantId, row.confirmed_by),
  })
}

async function nameOf(tx: Tx, tenantId: string, personId: string): Promise<string> {
  const row = await tx
    .selectFrom('person')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** Who is told that a colour is new: the sponsors of this project or its portfolio. */
export async function readSponsors(
  { tx, tenantId }: Pick<Publishing, 'tx' | 'tenantId'>,
  projectId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('investment as i', (join) => join.onRef('i.tenant_id', '=', 'g.tenant_id'))
    .select('g.person_id')
    .distinct()
    .where('g.tenant_id', '=', tenantId)
    .where('i.id', '=', projectId)
    .where('g.role', '=', 'sponsor')
    .where('g.revoked_at', 'is', null)
    .where('g.confirmed_at', 'is not', null)
    .where((where) =>
      where.or([
        where('g.scope_id', '=', where.ref('i.id')),
        where('g.scope_id', '=', where.ref('i.portfolio_id')),
      ]),
    )
    .execute()
  return rows.map(({ person_id }) => person_id)
}
