import type { Tx } from '@portolan/platform/database'
import { readSponsorsTold } from '../sponsors-told.ts'

type Asking = { readonly tx: Tx; readonly tenantId: string }

/** Whoever manages the project; where nobody does, those who lead the office. */
export async function readManagerOrOffice(of: Asking, projectId: string): Promise<string[]> {
  const row = await of.tx
    .selectFrom('investment')
    .select('manager_id')
    .where('tenant_id', '=', of.tenantId)
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.manager_id ? [row.manager_id] : await readOffice(of)
}

/** The sponsors of the project, its portfolio or the whole; where there are none, the office. */
export async function readSponsorsOrOffice(of: Asking, projectId: string): Promise<string[]> {
  const sponsors = await readSponsorsTold(of, projectId)
  return sponsors.length > 0 ? sponsors : await readOffice(of)
}

export async function readOffice({ tx, tenantId }: Asking): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'pmo-lead')
    .where('scope', '=', 'organisation')
    .where('revoked_at', 'is', null)
    .where('confirmed_at', 'is not', null)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
