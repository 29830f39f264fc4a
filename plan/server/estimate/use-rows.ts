import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Estimate } from '../../contract/index.ts'

export async function readUses(tx: Tx, estimateId: string): Promise<Estimate['uses']> {
  const rows = await tx
    .selectFrom('estimate_use as u')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'u.tenant_id').onRef('p.id', '=', 'u.used_by'),
    )
    .select(['u.used_as', 'u.number', 'p.name', 'u.used_at'])
    .where('u.estimate_id', '=', estimateId)
    .orderBy('u.used_at', 'desc')
    .execute()
  return rows.map(({ used_as, number, name, used_at }) => ({
    as: used_as === 'baseline' ? 'baseline' : 'forecast',
    number,
    by: name,
    at: used_at,
  }))
}

export type NewUse = {
  readonly tenantId: string
  readonly projectId: string
  readonly estimateId: string
  readonly number: number
  readonly as: 'forecast' | 'baseline'
  readonly by: string
  readonly now: string
}

export async function insertUse(tx: Tx, use: NewUse): Promise<void> {
  await tx
    .insertInto('estimate_use')
    .values({
      tenant_id: use.tenantId,
      id: uuidv7(Date.parse(use.now)),
      estimate_id: use.estimateId,
      number: use.number,
      investment_id: use.projectId,
      used_as: use.as,
      used_by: use.by,
      used_at: use.now,
    })
    .execute()
}
