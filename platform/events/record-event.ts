import { randomBytes } from 'node:crypto'
import { type FieldClass, fieldClassOf, type Happening } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { canonical, sha256 } from './canonical.ts'
import { type Chained, chainHash, genesis } from './hash-chain.ts'

/** Who acted, when, by which operation: what the platform knows of an event without its room. */
export type Deed = {
  readonly tenantId: string
  readonly actorId: string | undefined
  readonly actorKind: 'person' | 'token' | 'system'
  readonly throughId: string | undefined
  readonly operation: string
  readonly requestId: string
  readonly touches: readonly string[]
  readonly now: string
}

export type Recorded = { readonly seq: number; readonly id: string }

/**
 * Appends an event and its outbox entry. It is the last statement of a write: it takes the tenant's head,
 * and one writer at a time holds that.
 */
export async function recordEvent(tx: Tx, deed: Deed, happening: Happening): Promise<Recorded> {
  const { payload, values } = hideClassed(happening)
  const head = await takeHead(tx, deed.tenantId)
  const event: Chained = {
    tenantId: deed.tenantId,
    seq: head.seq + 1,
    id: uuidv7(Date.parse(deed.now)),
    at: deed.now,
    actorId: deed.actorId ?? null,
    actorKind: deed.actorKind,
    throughId: deed.throughId ?? null,
    operation: deed.operation,
    name: happening.event.id,
    subjectKind: happening.subject.kind,
    subjectId: happening.subject.id,
    projectId: happening.projectId ?? null,
    restricted: happening.restricted ?? false,
    requestId: deed.requestId,
    touches: [...deed.touches],
    payload,
    previous: head.hash,
  }
  await append(tx, event, chainHash(event))
  for (const value of values) await insertValue(tx, event, value)
  return { seq: event.seq, id: event.id }
}

async function takeHead(tx: Tx, tenantId: string): Promise<{ seq: number; hash: string }> {
  const known = await lockHead(tx, tenantId)
  if (known !== undefined) return known
  await tx
    .insertInto('event_head')
    .values({ tenant_id: tenantId, seq: 0, hash: genesis })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await lockHead(tx, tenantId)
  if (made === undefined) throw new Error('The log of the organisation has no head.')
  return made
}

/** Named, although the wall shows no other: what is recorded as the owner has no wall before it. */
async function lockHead(tx: Tx, tenantId: string): Promise<{ seq: number; hash: string } | undefined> {
  return await tx
    .selectFrom('event_head')
    .select(['seq', 'hash'])
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .executeTakeFirst()
}

/** In one way to the server, because every write takes it while others wait for the head. */
async function append(tx: Tx, event: Chained, hash: string): Promise<void> {
  const { tenantId, seq } = event
  const row = {
    tenant_id: tenantId,
    seq,
    id: event.id,
    at: event.at,
    actor_id: event.actorId,
    actor_kind: event.actorKind,
    through_id: event.throughId,
    operation: event.operation,
    name: event.name,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId,
    project_id: event.projectId,
    restricted: event.restricted,
    request_id: event.requestId,
    touches: [...event.touches],
    payload: JSON.stringify(event.payload),
    previous: event.previous,
    hash,
  }
  const queued = { tenant_id: tenantId, seq, created_at: event.at }
  await tx
    .with('written', (db) => db.insertInto('event').values(row))
    .with('queued', (db) => db.insertInto('outbox').values(queued))
    .with('moved', (db) => db.updateTable('event_head').set({ seq, hash }).where('tenant_id', '=', tenantId))
    .selectNoFrom(sql`pg_notify('portolan_event', ${`${tenantId}:${seq}`})`.as('told'))
    .execute()
}

type Hidden = {
  readonly path: string
  readonly fieldClass: FieldClass
  readonly salt: string
  readonly value: unknown
}

async function insertValue(tx: Tx, event: Chained, hidden: Hidden): Promise<void> {
  await tx
    .insertInto('event_value')
    .values({
      tenant_id: event.tenantId,
      seq: event.seq,
      path: hidden.path,
      class: hidden.fieldClass,
      salt: hidden.salt,
      value: JSON.stringify(hidden.value),
    })
    .execute()
}

/** Takes the classed fields out of a payload: in their place stands a salted digest that outlives their erasure. */
function hideClassed(happening: Happening): { payload: Record<string, unknown>; values: Hidden[] } {
  const values: Hidden[] = []
  const payload: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(happening.event.payload.shape)) {
    const value: unknown = happening.payload[name]
    if (value === undefined) continue
    const fieldClass = fieldClassOf(schema)
    if (fieldClass === undefined) {
      payload[name] = JSON.parse(JSON.stringify(value))
      continue
    }
    const salt = randomBytes(16).toString('hex')
    payload[name] = { class: fieldClass, digest: digestOf(salt, value) }
    values.push({ path: name, fieldClass, salt, value })
  }
  return { payload, values }
}

export function digestOf(salt: string, value: unknown): string {
  return sha256(`${salt}:${canonical(value)}`)
}
