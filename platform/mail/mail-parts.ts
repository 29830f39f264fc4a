import type pg from 'pg'
import type { Door } from '../database/tenant.ts'
import type { NoticeParts } from '../notices/index.ts'
import type { Mailer } from './mailer.ts'
import type { MailPatterns } from './words.ts'
import { type Subscriber, unsubscribeToken } from './unsubscribe-token.ts'

export type MailParts = {
  readonly owner: pg.Pool
  readonly door: Door
  readonly notices: NoticeParts
  readonly now: () => string
  /** Absent: nothing is sent from here. */
  readonly mailer: Mailer | undefined
  /** Where people find this server. */
  readonly origin: string
  /** What the rooms tell, in the languages that people read. */
  readonly patterns: MailPatterns
  /** Signs the links by which mail is ended. */
  readonly secret: string
}

/** The address for programs, and the page for people; there the token stands behind the #. */
export function waysOut(
  { origin, secret }: MailParts,
  subscriber: Subscriber,
): { readonly unsubscribe: string; readonly unsubscribePage: string } {
  const token = unsubscribeToken(secret, subscriber)
  return {
    unsubscribe: `${origin}/api/mail/unsubscriptions/${token}`,
    unsubscribePage: `${origin}/unsubscribe#${token}`,
  }
}
