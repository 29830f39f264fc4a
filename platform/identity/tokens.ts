import { common, happened, type InputOf, type OutputOf, refuse, writeCursor } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { sha256 } from '../events/canonical.ts'
import { type Call, reads, type UseCase, type Written, writes } from '../operations/use-case.ts'
import { refuseEyes } from './administrators.ts'
import { createToken, listMyTokens, revokeMyToken } from './contract/account-operations.ts'
import { tokenCreated, tokenRevoked } from './contract/events.ts'
import { listTokens, revokeToken } from './contract/people-operations.ts'
import { sessionNeeded } from './contract/refusals.ts'
import type { TokenRow } from './contract/token.ts'
import { readPlace } from './cursor.ts'
import { newSecret } from './secrets.ts'

const prefixLetters = 10

export function bindTokens(): UseCase[] {
  return [
    reads(listMyTokens, async ({ tx, actor, now }) => ({
      items: (
        await selectTokens(tx)
          .where('a.person_id', '=', actor.personId ?? '')
          .execute()
      ).map((row) => show(row, now)),
    })),
    writes(createToken, create),
    writes(revokeMyToken, (call) => revoke(call, call.actor.personId)),
    reads(listTokens, list),
    writes(revokeToken, (call) => revoke(call, undefined)),
  ]
}

type Row = {
  id: string
  name: string
  prefix: string
  reach: string
  created_at: string
  expires_at: string
  last_used_at: string | null
  revoked_at: string | null
  person_id: string
  person_name: string
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectTokens(tx: Tx) {
  return tx
    .selectFrom('api_token as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select([
      'a.id',
      'a.name',
      'a.prefix',
      'a.reach',
      'a.created_at',
      'a.expires_at',
      'a.last_used_at',
      'a.revoked_at',
    ])
    .select(['p.id as person_id', 'p.name as person_name'])
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
}

function show(row: Row, now: string): TokenRow {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    reach: row.reach === 'write' ? 'write' : 'read',
    person: { id: row.person_id, name: row.person_name },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    state: row.revoked_at !== null ? 'revoked' : row.expires_at <= now ? 'expired' : 'active',
  }
}

async function create({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof createToken>>): Promise<Written<OutputOf<typeof createToken>>> {
  refuseEyes(actor)
  // A token that makes tokens would outlive its own end.
  if (actor.kind === 'token' || actor.personId === undefined) throw refuse(sessionNeeded, {})
  const secret = `ptl_${newSecret()}`
  const expiresAt = new Date(Date.parse(now) + input.days * 86_400_000).toISOString()
  const id = uuidv7(Date.parse(now))
  const { name, reach } = input
  const prefix = secret.slice(0, prefixLetters)
  await tx
    .insertInto('api_token')
    .values({
      tenant_id: actor.tenantId,
      id,
      person_id: actor.personId,
      name,
      prefix,
      hash: sha256(secret),
      reach,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  const row = await selectTokens(tx).where('a.id', '=', id).executeTakeFirstOrThrow()
  const about = { subject: { kind: 'token', id }, restricted: true }
  return {
    output: { token: show(row, now), secret },
    happening: happened(tokenCreated, about, { name, prefix, reach, expiresAt }),
  }
}

async function revoke(
  { tx, actor, input, now }: Call<{ id: string }>,
  personId: string | undefined,
): Promise<Written<{ done: true }>> {
  refuseEyes(actor)
  const row = await selectTokens(tx)
    .where('a.id', '=', input.id)
    .$if(personId !== undefined, (query) => query.where('a.person_id', '=', personId ?? ''))
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'token' })
  await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('id', '=', row.id)
    .where('revoked_at', 'is', null)
    .execute()
  const { name, prefix, person_name: person } = row
  const about = { subject: { kind: 'token', id: row.id }, restricted: true }
  return { output: { done: true }, happening: happened(tokenRevoked, about, { name, prefix, person }) }
}

async function list({
  tx,
  input,
  now,
}: Call<InputOf<typeof listTokens>>): Promise<OutputOf<typeof listTokens>> {
  const after = readPlace(input.cursor)
  let query = selectTokens(tx).limit(input.limit + 1)
  if (after)
    query = query.where(sql<boolean>`(a.created_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  if (input.state === 'revoked') query = query.where('a.revoked_at', 'is not', null)
  if (input.state === 'expired')
    query = query.where('a.revoked_at', 'is', null).where('a.expires_at', '<=', now)
  if (input.state === 'active')
    query = query.where('a.revoked_at', 'is', null).where('a.expires_at', '>', now)
  const rows = await query.execute()
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => show(row, now)),
    next: rows.length > input.limit && last ? writeCursor([last.created_at, last.id]) : null,
  }
}
