import type { Place } from '@portolan/contract'
import type { Actor } from './actor.ts'
import type { Door, Tx } from '../database/tenant.ts'
import type { KeptAnswers } from './kept-answers.ts'

/** What the assembly gives to every performance. */
export type Stage = {
  readonly door: Door
  readonly now: () => string
  /** Where a project stands, as far as the person sees it; the room that owns projects answers. */
  readonly placeOf: (tx: Tx, projectId: string) => Promise<Place | undefined>
  /** The same for the rows of a list. Without it, a grant over a portfolio opens no classed field of a row. */
  readonly placesOf?: ((tx: Tx, projectIds: readonly string[]) => Promise<readonly Place[]>) | undefined
  /** Without it, every answer is made anew. */
  readonly kept?: KeptAnswers | undefined
}

export type Ask = {
  readonly actor: Actor
  readonly input: Record<string, unknown>
  readonly requestId: string
  readonly expectedVersion?: number | undefined
  readonly idempotencyKey?: string | undefined
  readonly upload?: Uint8Array | undefined
}
