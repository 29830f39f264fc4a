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
