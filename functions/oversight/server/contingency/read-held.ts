import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type ContingencyPool, contingencyPools, moveKinds } from '../../contract/index.ts'
import type { HeldMove } from '../../domain/index.ts'

export type StoredMove = HeldMove & {
  readonly id: string
  readonly projectId: string
  readonly number: number
  readonly currency: string | null
  readonly basis: string | null
  readonly words: string
  readonly requestId: string | null
  readonly requestNumber: number | null
  readonly by: string
  readonly byName: string
  readonly at: string
}

type Row = Omit<StoredMove, 'pool' | 'kind' | 'amount'> & {
  readonly pool: string
  readonly kind: string
  readonly amount: string | number
}

/** Every movement of what the reader sees, of a project the oldest first. */
export async function readMoves(tx: Tx, projectId?: string): Promise<readonly StoredMove[]> {
  const { rows } = await sql<Row>`
    select m.id, m.investment_id as "projectId", m.number, m.pool, m.kind, m.amount, m.currency, m.days, m.basis, m.words,
      m.request_id as "requestId", r.number as "requestNumber", m.by, p.name as "byName", m.at
    from contingency_move m
    join person p on p.tenant_id = m.tenant_id and p.id = m.by
    left join drawdown_request r on r.tenant_id = m.tenant_id and r.id = m.request_id
    where ${projectId ?? null}::uuid is null or m.investment_id = ${projectId ?? null}::uuid
    order by m.investment_id, m.number`.execute(tx)
  return rows.map((row) => ({
    ...row,
    amount: Number(row.amount),
    pool: poolOf(row.pool),
    kind: kindOf(row.kind),
  }))
}

/** What is enough for a balance, of several projects: for what looks at all of them. */
export async function readMovesOf(
  { tx, tenantId }: { readonly tx: Tx; readonly tenantId: string },
  projectIds: readonly string[],
): Promise<readonly (HeldMove & { readonly projectId: string })[]> {
  const rows = await tx
    .selectFrom('contingency_move')
    .select(['investment_id', 'pool', 'kind', 'amount', 'days'])
    .where('tenant_id', '=', tenantId)
    .where('investment_id', 'in', [...projectIds])
    .orderBy('investment_id')
    .orderBy('number')
    .execute()
  return rows.map(({ investment_id: projectId, pool, kind, amount, days }) => ({
    projectId,
    pool: poolOf(pool),
    kind: kindOf(kind),
    amount: Number(amount),
    days,
  }))
}

function kindOf(word: string): HeldMove['kind'] {
  return moveKinds.find((kind) => kind === word) ?? 'opening'
}

export function poolOf(word: string): ContingencyPool {
  return contingencyPools.find((pool) => pool === word) ?? 'contingency'
}

/** Balances are read and written one after the other: nobody draws what another draws at the same moment. */
export async function holdContingency(tx: Tx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 261))`.execute(tx)
}
