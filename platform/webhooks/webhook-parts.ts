import { type EventDefinition, refuse } from '@portolan/contract'
import type pg from 'pg'
import type { Door } from '../database/tenant.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { addressRefused, unknownEvent } from './contract/refusals.ts'

export type WebhookParts = {
  readonly owner: pg.Pool
  readonly door: Door
  readonly outbound: Outbound
  /** Every event that there is. */
  readonly events: readonly EventDefinition<never>[]
  readonly now: () => string
  /** From 0 to 1: spreads what is tried again. */
  readonly chance: () => number
  readonly origin: string
  /** Seals the secrets of webhooks. */
  readonly secret: string
}

export function refuseAddress({ outbound }: WebhookParts, url: string | undefined): void {
  const because = url === undefined ? undefined : outbound.refuses(url)
  if (because !== undefined) throw refuse(addressRefused, { because })
}

export function refuseUnknownEvents({ events }: WebhookParts, wanted: readonly string[] | undefined): void {
  const known = new Set(events.map(({ id }) => id))
  const unknown = wanted?.find((id) => !known.has(id))
  if (unknown !== undefined) throw refuse(unknownEvent, { event: unknown })
}
