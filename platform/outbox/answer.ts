import type { EventDefinition } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'

/** An event as answers get it: what happened, where, by whom. */
export type Delivered = {
  readonly tenantId: string
  readonly seq: number
  readonly name: string
  readonly at: string
  readonly actorId: string | null
  /** The server did it by itself, in the name of the actor where there is one. */
  readonly byItself: boolean
  readonly subject: { readonly kind: string; readonly id: string }
  readonly projectId: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * What a room does after an event of another: in its own transaction, at least once, and only once in effect,
 * because `answered` is written with it. `after` runs when that transaction stands.
 */
export type Answer = {
  readonly id: string
  readonly to: readonly EventDefinition[]
  readonly run: (tx: Tx, event: Delivered) => Promise<(() => Promise<void>) | void>
  /** Asked before a transaction is begun for it: most events are nothing to an answer that is open to all of them. */
  readonly concerns?: ((event: Delivered) => Promise<boolean>) | undefined
}

export function answers(id: string, to: readonly EventDefinition<never>[], run: Answer['run']): Answer {
  return { id, to: to as unknown as readonly EventDefinition[], run }
}
