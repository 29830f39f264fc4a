import { common, type Operation, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { canonical, sha256 } from '../events/canonical.ts'
import type { Ask } from './stage.ts'

export type Key = { readonly answered: false } | { readonly answered: true; readonly output: unknown }

/**
 * Takes the caller's key in this transaction. A second request with the same key waits for the first, then gets
 * its answer; a different request under the same key is refused.
 */
export async function takeKey(tx: Tx, ask: Ask & { operation: Operation; now: string }): Promise<Key> {
  if (ask.idempotencyKey === undefined || ask.actor.personId === undefined) return { answered: false }
  const hash = inputHash(ask)
  const taken = await tx
    .insertInto('idempotency_key')
    .values({
      tenant_id: ask.actor.tenantId,
      person_id: ask.actor.personId,
      key: ask.idempotencyKey,
      operation: ask.operation.id,
      input_hash: hash,
      created_at: ask.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return { answered: false }
  const before = await tx
    .selectFrom('idempotency_key')
    .select(['operation', 'input_hash', 'output'])
    .where('person_id', '=', ask.actor.personId)
    .where('key', '=', ask.idempotencyKey)
    .executeTakeFirstOrThrow()
  if (before.operation !== ask.operation.id || before.input_hash !== hash) throw refuse(common.keyReused, {})
  if (ask.operation.shownOnce) throw refuse(common.alreadyDone, {})
  return { answered: true, output: before.output }
}

export async function keepAnswer(tx: Tx, operation: Operation, ask: Ask, output: unknown): Promise<void> {
  if (ask.idempotencyKey === undefined || ask.actor.personId === undefined || operation.shownOnce) return
  await tx
    .updateTable('idempotency_key')
    .set({ output: JSON.stringify(output ?? null) })
    .where('person_id', '=', ask.actor.personId)
    .where('key', '=', ask.idempotencyKey)
    .execute()
}

function inputHash(ask: Ask): string {
  const upload = ask.upload === undefined ? '' : sha256(ask.upload)
  return sha256(canonical({ input: ask.input, version: ask.expectedVersion ?? null, upload }))
}
