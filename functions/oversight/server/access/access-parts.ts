import type { Tx } from '@portolan/platform/database'
import type { Stage, UseCase } from '@portolan/platform/operations'

/** What is known of how somebody signs in; the room that keeps sign-ins answers. */
export type Account = { readonly secondFactor: boolean; readonly lastSignInAt: string | null }
export type ReadAccounts = (tx: Tx, personIds: readonly string[]) => Promise<ReadonlyMap<string, Account>>

export type AccessParts = {
  readonly stage: Stage
  /** Of every room: what people may do follows from it, and what is judged to end is ended by it. */
  readonly useCases: () => readonly UseCase[]
  readonly accounts: ReadAccounts
}
