import type { Tx } from '@portolan/platform/database'

/** The reporting period in which a day lies, by its name; without a calendar of periods, its month. */
export async function periodOf(tx: Tx, tenantId: string, day: string): Promise<string> {
  const row = await tx
    .selectFrom('period')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('from_day', '<=', day)
    .where('to_day', '>', day)
    .executeTakeFirst()
  return row?.name ?? day.slice(0, 7)
}
