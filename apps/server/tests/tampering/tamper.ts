import { canonical, sha256 } from '@portolan/platform/events'
import type pg from 'pg'

/** What somebody with all rights on the database might do to the log, also with care for the chain. */
export const kindsOfTampering = [
  'changed',
  'value changed',
  'deleted',
  'inserted',
  'forged onward',
  'reordered',
  'cut off',
  'changed and rechained',
] as const
export type KindOfTampering = (typeof kindsOfTampering)[number]

export type Tampering = {
  readonly tenantId: string
  readonly events: number
  readonly kind: KindOfTampering
  readonly chance: () => number
}

/** Tampers once, and says with what. The append-only trigger is off. */
export async function tamper(
  client: pg.ClientBase,
  { tenantId, events, kind, chance }: Tampering,
): Promise<string> {
  const at = (below: number): number => Math.floor(chance() * below)
  const seq = 1 + at(events)
  const key = [tenantId, seq]
  switch (kind) {
    case 'changed':
      return await changeColumn(client, key, at)
    case 'value changed':
      return await changeValue(client, tenantId, at)
    case 'deleted':
      await forget(client, tenantId, seq, seq)
      return `event ${seq} deleted`
    case 'inserted':
      return await insertForged(client, tenantId, events, at)
    case 'forged onward':
      await rechain(client, tenantId, seq, `payload || '{"name": "forged"}'::jsonb`)
      await insertAfter(client, tenantId, events)
      await rechain(client, tenantId, seq, 'payload')
      return `a forged event after ${events}, and the chain made anew from ${seq}`
    case 'reordered': {
      const other = 1 + ((seq + at(events - 1)) % events)
      await swap(client, tenantId, seq, other)
      return `events ${seq} and ${other} in each other's place`
    }
    case 'cut off': {
      const kept = at(events)
      await forget(client, tenantId, kept + 1, events)
      await moveHead(client, tenantId)
      return `cut off after event ${kept}`
    }
    case 'changed and rechained':
      await rechain(client, tenantId, seq, `payload || '{"name": "rewritten"}'::jsonb`)
      return `event ${seq} rewritten, and the chain made anew behind it`
  }
}

const columns: Readonly<Record<string, string>> = {
  id: 'gen_random_uuid()',
  at: `at + interval '1 millisecond'`,
  'at by a microsecond': `at + interval '1 microsecond'`,
  actor_id: `case when actor_id is null then gen_random_uuid() else null end`,
  'actor_id to another': 'gen_random_uuid()',
  actor_kind: `case actor_kind when 'person' then 'system' else 'person' end`,
  through_id: 'gen_random_uuid()',
  operation: `operation || '.'`,
  name: `name || 's'`,
  subject_kind: 'upper(subject_kind)',
  subject_id: `subject_id || ' '`,
  project_id: 'gen_random_uuid()',
  restricted: 'not restricted',
  request_id: `'' || md5(request_id)`,
  touches: `touches || array['person']`,
  payload: `payload || '{"extra": null}'::jsonb`,
  'payload of a key': `jsonb_set(payload, array[(select coalesce(min(k), 'none') from jsonb_object_keys(payload) k)], '"other"')`,
  'payload without': `case payload when '{}' then '[]' else '{}' end::jsonb`,
  previous: `translate(previous, '0123456789abcdef', '123456789abcdef0')`,
  hash: `translate(hash, '0123456789abcdef', '123456789abcdef0')`,
}

async function changeColumn(
  client: pg.ClientBase,
  key: readonly unknown[],
  at: (below: number) => number,
): Promise<string> {
  const names = Object.keys(columns)
  const name = names[at(names.length)] ?? 'id'
  const column = name.split(' ')[0]
  await client.query(`update event set ${column} = ${columns[name]} where tenant_id = $1 and seq = $2`, [
    ...key,
  ])
  return `${name} of event ${String(key[1])}`
}

const values: Readonly<Record<string, string>> = {
  value: `value = '"other"'`,
  'value to nothing': 'value = null',
  salt: 'salt = md5(salt)',
  path: `path = path || 's'`,
  class: `class = case class when 'rate' then 'salary' else 'rate' end`,
  'erased with its value kept': `erased_at = now(), value = '"other"'`,
}

async function changeValue(
  client: pg.ClientBase,
  tenantId: string,
  at: (below: number) => number,
): Promise<string> {
  const { rows } = await client.query<{ seq: number; path: string }>(
    'select seq::int, path from event_value where tenant_id = $1 order by seq, path',
    [tenantId],
  )
  const { seq, path } = rows[at(rows.length)] ?? { seq: 0, path: '' }
  const names = [...Object.keys(values), 'deleted']
  const name = names[at(names.length)] ?? 'value'
  const where = 'where tenant_id = $1 and seq = $2 and path = $3'
  await client.query(
    name === 'deleted'
      ? `delete from event_value ${where}`
      : `update event_value set ${values[name]} ${where}`,
    [tenantId, seq, path],
  )
  return `${name} of the kept ${path} of event ${seq}`
}

async function forget(client: pg.ClientBase, tenantId: string, from: number, to: number): Promise<void> {
  for (const table of ['outbox', 'event_value', 'event'])
    await client.query(`delete from ${table} where tenant_id = $1 and seq between $2 and $3`, [
      tenantId,
      from,
      to,
    ])
}

const copied = `id, at, actor_id, actor_kind, through_id, operation, name, subject_kind, subject_id, project_id, restricted, request_id, touches, payload, previous, hash`
const copy = copied.replace('id, at', 'gen_random_uuid(), at')

/** Before the first one, behind the last one, or in the middle with the number of one that made room. */
async function insertForged(
  client: pg.ClientBase,
  tenantId: string,
  events: number,
  at: (below: number) => number,
): Promise<string> {
  const where = at(3)
  if (where === 2) {
    const seq = 2 + at(events - 1)
    await forget(client, tenantId, seq, seq)
    await client.query(
      `insert into event (tenant_id, seq, ${copied}) select tenant_id, seq + 1, ${copy} from event where tenant_id = $1 and seq = $2`,
      [tenantId, seq - 1],
    )
    return `a forged event in the place of ${seq}`
  }
  const seq = where === 0 ? -at(5) : events + 1 + at(3)
  await client.query(
    `insert into event (tenant_id, seq, ${copied}) select tenant_id, $2, ${copy} from event where tenant_id = $1 and seq = 1`,
    [tenantId, seq],
  )
  return `a forged event ${seq}`
}

async function insertAfter(client: pg.ClientBase, tenantId: string, events: number): Promise<void> {
  await client.query(
    `insert into event (tenant_id, seq, ${copied}) select tenant_id, seq + 1, ${copy} from event where tenant_id = $1 and seq = $2`,
    [tenantId, events],
  )
}

/** Two events change places in everything but their number. */
async function swap(client: pg.ClientBase, tenantId: string, one: number, other: number): Promise<void> {
  await client.query(
    `update event set (${copied}) = (select ${copied.replaceAll(/(\w+)/g, 'o.$1')} from event o where o.tenant_id = $1 and o.seq = $2 + $3 - event.seq)
     where tenant_id = $1 and seq in ($2, $3)`
      .replace('update event set (id, ', 'update event set (')
      .replace('select o.id, ', 'select '),
    [tenantId, one, other],
  )
}

/** As our own server would chain them: every hash from `from` on is right again, and so is the head. */
async function rechain(
  client: pg.ClientBase,
  tenantId: string,
  from: number,
  payload: string,
): Promise<void> {
  await client.query(`update event set payload = ${payload} where tenant_id = $1 and seq = $2`, [
    tenantId,
    from,
  ])
  const { rows } = await client.query<{ seq: number; previous: string }>(
    `select tenant_id as "tenantId", seq::int, id, at, actor_id as "actorId", actor_kind as "actorKind", through_id as "throughId", operation, name,
            subject_kind as "subjectKind", subject_id as "subjectId", project_id as "projectId", restricted, request_id as "requestId", touches, payload, previous
     from event where tenant_id = $1 and seq >= $2 order by seq`,
    [tenantId, from],
  )
  let previous = rows[0]?.previous ?? ''
  const chained = rows.map((row) => {
    const event = { ...row, previous }
    previous = sha256(canonical(event))
    return { seq: row.seq, previous: event.previous, hash: previous }
  })
  await client.query(
    `update event e set previous = n.previous, hash = n.hash from jsonb_to_recordset($2::jsonb) as n (seq bigint, previous text, hash text)
     where e.tenant_id = $1 and e.seq = n.seq`,
    [tenantId, JSON.stringify(chained)],
  )
  await moveHead(client, tenantId)
}

async function moveHead(client: pg.ClientBase, tenantId: string): Promise<void> {
  await client.query(
    `update event_head h set seq = coalesce(l.seq, 0), hash = coalesce(l.hash, repeat('0', 64))
     from (select 1) one left join lateral (select seq, hash from event where tenant_id = $1 order by seq desc limit 1) l on true where h.tenant_id = $1`,
    [tenantId],
  )
}

/** A small generator with a seed. */
export function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
