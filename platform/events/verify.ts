import type pg from 'pg'
import { type Chained, chainHash, genesis } from './hash-chain.ts'
import { digestOf } from './record-event.ts'

export type Fault = { readonly seq: number; readonly sentence: string }
export type SignedHead = { readonly tenantId: string; readonly seq: number; readonly hash: string; readonly at: string }
export type Verification = { readonly tenantId: string; readonly events: number; readonly head: string; readonly faults: readonly Fault[] }

/**
 * Recomputes a tenant's chain from its first event and compares it with a head that was signed before.
 * Changed, deleted, inserted, reordered and cut-off events all show: each breaks a hash, a number, or the head.
 */
export async function verifyEvents(
  connection: pg.ClientBase,
  tenantId: string,
  signed: SignedHead | undefined,
): Promise<Verification> {
  const faults: Fault[] = []
  let previous = genesis
  let expected = 1
  let atSigned: string | undefined
  for await (const row of readRows(connection, tenantId)) {
    if (row.seq !== expected) faults.push({ seq: expected, sentence: `Event ${expected} is missing; ${row.seq} stands in its place.` })
    if (row.previous !== previous) faults.push({ seq: row.seq, sentence: `Event ${row.seq} does not follow the one before it.` })
    if (chainHash(row) !== row.hash) faults.push({ seq: row.seq, sentence: `Event ${row.seq} is not what was recorded.` })
    previous = row.hash
    expected = row.seq + 1
    if (signed?.seq === row.seq) atSigned = row.hash
  }
  if (signed && signed.seq > 0 && atSigned !== signed.hash) faults.push({ seq: signed.seq, sentence: missed(signed, atSigned) })
  faults.push(...(await verifyHead(connection, tenantId, { seq: expected - 1, hash: previous })))
  faults.push(...(await verifyValues(connection, tenantId)))
  return { tenantId, events: expected - 1, head: previous, faults }
}

function missed(signed: SignedHead, found: string | undefined): string {
  return found === undefined
    ? `The log ends before event ${signed.seq}, whose head was signed on ${signed.at}.`
    : `Event ${signed.seq} is not the one whose head was signed on ${signed.at}.`
}

type Row = Chained & { readonly hash: string }

async function* readRows(connection: pg.ClientBase, tenantId: string): AsyncGenerator<Row> {
  const batch = 2_000
  let after: { seq: number; id: string } = { seq: Number.MIN_SAFE_INTEGER, id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await connection.query<Row>(
      `select tenant_id as "tenantId", seq, id, at, actor_id as "actorId", actor_kind as "actorKind", through_id as "throughId",
              operation, name, subject_kind as "subjectKind", subject_id as "subjectId", project_id as "projectId", restricted,
              request_id as "requestId", touches, payload, previous, hash
       from event where tenant_id = $1 and seq > $2 order by seq limit ${batch}`,
      [tenantId, after.seq],
    )
    for (const { hash, ...event } of rows) yield { ...event, seq: Number(event.seq), hash }
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = { seq: Number(last.seq), id: last.id }
  }
}

async function verifyHead(connection: pg.ClientBase, tenantId: string, found: { seq: number; hash: string }): Promise<Fault[]> {
  const { rows } = await connection.query<{ seq: number; hash: string }>(
    'select seq, hash from event_head where tenant_id = $1',
    [tenantId],
  )
  const head = rows[0]
  if (head === undefined)
    return found.seq === 0 ? [] : [{ seq: found.seq, sentence: 'The head of the log is missing.' }]
  if (Number(head.seq) === found.seq && head.hash === found.hash) return []
  return [{ seq: Number(head.seq), sentence: `The head says event ${head.seq}, the log ends with event ${found.seq}.` }]
}

/** A classed value that is kept must still fit the digest that was chained. */
async function verifyValues(connection: pg.ClientBase, tenantId: string): Promise<Fault[]> {
  const { rows } = await connection.query<{ seq: number; path: string; salt: string; value: unknown; digest: string | null }>(
    `select v.seq, v.path, v.salt, v.value, e.payload -> v.path ->> 'digest' as digest
     from event_value v join event e using (tenant_id, seq) where v.tenant_id = $1 and v.erased_at is null`,
    [tenantId],
  )
  return rows
    .filter((row) => digestOf(row.salt, row.value) !== row.digest)
    .map((row) => ({ seq: Number(row.seq), sentence: `The kept value "${row.path}" of event ${row.seq} is not what was recorded.` }))
}
