import { uuidv7 } from '@portolan/platform/database'
import type { Writing } from '../write-plan.ts'
import type { StoredMapping } from './stored-import.ts'

/** What was approved by importing is how the next file of the same source is read. */
export async function rememberMapping(
  { tx, tenantId, now }: Writing,
  portfolioId: string,
  fileName: string,
  { mapping }: StoredMapping,
): Promise<void> {
  // The day and the period belong to this file, not to its source.
  const { asOf: _, period: __, ...settings } = mapping.settings
  const kept = JSON.stringify({ ...mapping, settings })
  await tx
    .insertInto('register_source')
    .values({
      tenant_id: tenantId,
      id: uuidv7(Date.parse(now)),
      portfolio_id: portfolioId,
      signature: mapping.signature,
      name: fileName,
      mapping: kept,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'portfolio_id', 'signature'])
        .doUpdateSet({ mapping: kept, name: fileName, updated_at: now }),
    )
    .execute()
}
