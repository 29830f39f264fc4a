import { common, type Happening, refuse } from '@portolan/contract'
import { type Tx, withTenant } from '../database/tenant.ts'
import { type Deed, recordEvent } from '../events/record-event.ts'
import { readGrants } from '../operations/read-grants.ts'
import type { OpenCall } from '../operations/use-case.ts'
import { sessionNeeded, throughEyes } from './contract/refusals.ts'
import type { Desk } from './desk.ts'
import type { Seat } from './seats.ts'

export type OpeningDeed = {
  readonly tenantId: string
  readonly personId: string | undefined
  readonly throughId?: string | undefined
  readonly operation: { readonly id: string; readonly touches?: readonly string[] | undefined }
  readonly requestId: string
  readonly now: string
}

/** For operations that come before a tenant: their rows and their event, together or not at all. */
export async function recordOpening<T>(
  desk: Desk,
  deed: OpeningDeed,
  run: (tx: Tx) => Promise<{ output: T; happening: Happening }>,
): Promise<T> {
  return await withTenant(desk.door, deed, 'read write', async (tx) => {
    const { output, happening } = await run(tx)
    await recordEvent(tx, deedOf(deed), happening)
    return output
  })
}

function deedOf({ tenantId, personId, throughId, operation, requestId, now }: OpeningDeed): Deed {
  return {
    tenantId,
    actorId: personId,
    actorKind: personId === undefined ? 'system' : 'person',
    throughId,
    operation: operation.id,
    requestId,
    touches: operation.touches ?? [],
    now,
  }
}

/** The seat behind an operation of one's own account: a session, one's own eyes, and no leaver. */
export async function requireSeat(
  desk: Desk,
  call: OpenCall<unknown>,
  eyes: 'own eyes only' | 'any eyes' = 'own eyes only',
): Promise<Seat & { cookie: string }> {
  if (call.actor === undefined) throw refuse(common.signedOut, {})
  if (call.actor.kind === 'token') throw refuse(sessionNeeded, {})
  const { cookie } = call.headers
  const seat = await desk.seats.find(cookie, call.now)
  if (seat === undefined || cookie === undefined) throw refuse(common.signedOut, {})
  if (seat.eyesOf !== undefined && eyes === 'own eyes only') throw refuse(throughEyes, {})
  const self = { kind: 'person', tenantId: seat.tenantId, personId: seat.personId, reach: 'write' } as const
  await withTenant(desk.door, self, 'read only', (tx) => readGrants(tx, self))
  return { ...seat, cookie }
}

export function deedOfSeat(
  seat: Seat,
  operation: OpeningDeed['operation'],
  call: OpenCall<unknown>,
): OpeningDeed {
  return {
    tenantId: seat.tenantId,
    personId: seat.personId,
    operation,
    requestId: call.requestId,
    now: call.now,
  }
}
