import type pg from 'pg'
import { type Chained, chainHash, genesis } from './hash-chain.ts'
import { digestOf } from './record-event.ts'

export type Fault = { readonly seq: number; readonly sentence: string }
export type SignedHead = {
  readonly tenantId: string
  readonly seq: number
  readonly hash: string
  readonly at: string
}
export type Verification = {
  readonly tenantId: string
  readonly events: number
  readonly head: string
  readonly faults: readonly Fault[]
}

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
    if (row.seq !== expected)
      faults.push({
        seq: expected,
        sentence: `Event ${expected} is missing; ${row.seq} stands in its place.`,
      })
    if (row.previous !== previous)
      faults.push({ seq: row.seq, sentence: `Event ${row.seq} does not follow the one before it.` })
    if (!row.exact || chainHash(row.event) !== row.hash)
      faults.push({ seq: row.seq, sentence: `Event ${row.seq} is not what was recorded.` })
    previous = row.hash
    expected = row.seq + 1
    if (signed?.seq === row.seq) atSigned = row.hash
  }
  if (signed && signed.seq > 0 && atSigned !== signed.hash)
    faults.push({ seq: signed.seq, sentence: missed(signed, atSigned) })
  faults.push(...(await verifyHead(connection, tenantId, { seq: expected - 1, hash: previous })))
  faults.push(...(await verifyValues(connection, tenantId)))
  return { tenantId, events: expected - 1, head: previous, faults }
}

function missed(signed: SignedHead, found: string | undefined): string {
  return found === undefined
    ? `The log ends before event ${signed.seq}, whose head was signed on ${signed.at}.`
    : `Event ${signed.seq} is not the one whose head was signed on ${signed.at}.`
}

/** An instant is recorded in milliseconds; the column could hold a finer one, which no hash would show. */
type Row = {
  readonly event: Chained
  readonly seq: number
  readonly previous: string
  readonly hash: string
  readonly exact: boolean
}
type Read = Chained & { readonly hash: string; readonly exact: boolean }

async function* readRows(connection: pg.ClientBase, tenantId: string): AsyncGenerator<Row> {
  const batch = 2_000
  let after: { seq: number; id: string } = {
    seq: Number.MIN_SAFE_INTEGER,
    id: '00000000-0000-0000-0000-000000000000',
  }
  for (;;) {
    const { rows } = await connection.query<Read>(
      `select tenant_id as "tenantId", seq, id, at, actor_id as "actorId", actor_kind as "actorKind", through_id as "throughId",
              operation, name, subject_kind as "subjectKind", subject_id as "subjectId", project_id as "projectId", restricted,
              request_id as "requestId", touches, payload, previous, hash, at = date_trunc('milliseconds', at) as exact
       from event where tenant_id = $1 and seq > $2 order by seq limit ${batch}`,
      [tenantId, after.seq],
    )
    for (const { hash, exact, ...read } of rows) {
      const event = { ...read, seq: Number(read.seq) }
      yield { event, seq: event.seq, previous: event.previous, hash, exact }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = { seq: Number(last.seq), id: last.id }
  }
}

async function verifyHead(
  connection: pg.ClientBase,
  tenantId: string,
  found: { seq: number; hash: string },
): Promise<Fault[]> {
  const { rows } = await connection.query<{ seq: number; hash: string }>(
    'select seq, hash from event_head where tenant_id = $1',
    [tenantId],
  )
  const head = rows[0]
  if (head === undefined)
    return found.seq === 0 ? [] : [{ seq: found.seq, sentence: 'The head of the log is missing.' }]
  if (Number(head.seq) === found.seq && head.hash === found.hash) return []
  return [
    {
      seq: Number(head.seq),
      sentence: `The head says event ${head.seq}, the log ends with event ${found.seq}.`,
    },
  ]
}

type Kept = {
  readonly seq: number
  readonly path: string
  readonly digest: string | null
  readonly class: string | null
  readonly kept: boolean
  readonly keptClass: string | null
  readonly salt: string | null
  readonly value: unknown
  readonly erased: boolean
}

/** A classed value that is kept must fit the digest that was chained; one that was erased leaves its row without a value. */
async function verifyValues(connection: pg.ClientBase, tenantId: string): Promise<Fault[]> {
  const { rows } = await connection.query<Kept>(
    `select coalesce(d.seq, v.seq) as seq, coalesce(d.path, v.path) as path, d.digest, d.class, v.seq is not null as kept,
            v.class as "keptClass", v.salt, v.value, v.erased_at is not null as erased
     from (select e.seq, field.key as path, field.value ->> 'digest' as digest, field.value ->> 'class' as class
           from event e cross join lateral jsonb_each(case jsonb_typeof(e.payload) when 'object' then e.payload else '{}' end) field
           where e.tenant_id = $1 and jsonb_typeof(field.value) = 'object' and field.value ?& array['digest', 'class']) d
     full join (select * from event_value where tenant_id = $1) v on v.seq = d.seq and v.path = d.path
     order by 1, 2`,
    [tenantId],
  )
  return rows
    .filter((row) => !isAsRecorded(row))
    .map((row) => ({ seq: Number(row.seq), sentence: sentenceOf(row) }))
}

function isAsRecorded({ digest, kept, salt, value, erased, ...row }: Kept): boolean {
  if (digest === null || !kept || row.class !== row.keptClass) return false
  return erased ? value === null : digestOf(salt ?? '', value) === digest
}

function sentenceOf({ seq, path, digest, kept }: Kept): string {
  if (!kept) return `The kept value "${path}" of event ${seq} is missing.`
  if (digest === null) return `Event ${seq} never had the value "${path}" that is kept for it.`
  return `The kept value "${path}" of event ${seq} is not what was recorded.`
}
