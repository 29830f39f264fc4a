import type pg from 'pg'
import type { Door, Tx } from '../database/tenant.ts'
import type { AddressLimit } from './address-limit.ts'
import type { LockOut } from './lock-out.ts'
import type { Seats } from './seats.ts'
import type { SignIns } from './sign-ins.ts'

/** Names a portfolio or a project as far as the transaction's person sees it; the room that owns them answers. */
export type NameOfScope = (tx: Tx, scope: 'portfolio' | 'project', id: string) => Promise<string | undefined>

/** What the assembly gives to identity. */
export type IdentityParts = {
  readonly owner: pg.Pool
  readonly ownerConfig: pg.ClientConfig
  readonly door: Door
  readonly now: () => string
  /** Random text of at least 32 bytes, kept beside the data: see readSessionSecret. */
  readonly secret: string
  /** Where people find this server, as `https://portolan.example.org`. */
  readonly origin: string
  readonly log: (line: string) => void
  readonly nameOfScope: NameOfScope
}

/** Everything that the use cases of identity share. */
export type Desk = IdentityParts & {
  readonly signIns: SignIns
  readonly seats: Seats
  readonly lockOut: LockOut
  readonly addresses: AddressLimit
}
