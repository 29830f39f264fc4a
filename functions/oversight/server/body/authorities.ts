import type { Tx } from '@portolan/platform/database'
import { moneyOf } from '@portolan/plan/server'
import type { Authority, DecidingRole } from '../../contract/index.ts'
import type { Reach } from '../../domain/index.ts'

export type StoredAuthority = {
  readonly id: string
  readonly body_id: string | null
  readonly role: string | null
  readonly cost_amount: number | null
  readonly cost_currency: string | null
  readonly slip_days: number | null
  readonly operations: string[] | null
  readonly next_body_id: string | null
  readonly next_name: string | null
  readonly version: number
}

export async function readAuthorities(tx: Tx): Promise<readonly StoredAuthority[]> {
  return await tx
    .selectFrom('authority as a')
    .leftJoin('body as n', (join) =>
      join.onRef('n.tenant_id', '=', 'a.tenant_id').onRef('n.id', '=', 'a.next_body_id'),
    )
    .select(['a.id', 'a.body_id', 'a.role', 'a.cost_amount', 'a.cost_currency', 'a.slip_days'])
    .select(['a.operations', 'a.next_body_id', 'n.name as next_name', 'a.version'])
    .execute()
}

/** Nothing was said: no limit, and nobody above. */
export function authorityOf(stored: StoredAuthority | undefined): Authority {
  if (stored === undefined) return { cost: null, slipDays: null, operations: null, next: null, version: 0 }
  return {
    cost: moneyOf(stored.cost_amount, stored.cost_currency),
    slipDays: stored.slip_days,
    operations: stored.operations,
    next: stored.next_body_id === null ? null : { id: stored.next_body_id, name: stored.next_name ?? '' },
    version: stored.version,
  }
}

/** How far each body may decide, for the way up. */
export async function readReaches(tx: Tx): Promise<{
  readonly bodies: ReadonlyMap<string, Reach>
  readonly roles: ReadonlyMap<DecidingRole, Omit<Reach, 'holder'>>
}> {
  const authorities = await readAuthorities(tx)
  const bodies = await tx.selectFrom('body').select(['id', 'name']).execute()
  const reachOf = (stored: StoredAuthority | undefined): Omit<Reach, 'holder'> => {
    const { cost, slipDays, operations, next } = authorityOf(stored)
    return { limits: { cost, slipDays, operations }, nextBodyId: next?.id ?? null }
  }
  return {
    bodies: new Map(
      bodies.map(({ id, name }) => [
        id,
        { holder: name, ...reachOf(authorities.find(({ body_id }) => body_id === id)) },
      ]),
    ),
    roles: new Map(
      authorities.flatMap((one) =>
        one.role === null ? [] : [[one.role as DecidingRole, reachOf(one)] as const],
      ),
    ),
  }
}
