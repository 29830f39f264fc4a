import type pg from 'pg'
import { refuse } from '@portolan/contract'
import { locked } from './contract/refusals.ts'
import { keyedHash } from './secrets.ts'

/** Wrong tries by e-mail address, whether anybody has it or not; kept in the database, so a restart forgives nothing. */
export type LockOut = {
  /** Counts a try before the password is looked at, so that tries at once are counted each; refuses when locked. */
  begin(email: string, now: string): Promise<void>
  /** The try was wrong; answers true when it was the one that locks. */
  failed(email: string, now: string): Promise<boolean>
  /** The try was neither right nor wrong. */
  undo(email: string): Promise<void>
  clear(email: string): Promise<void>
}

const mostTries = 5
const minutes = 15

export function openLockOut(owner: pg.Pool, secret: string): LockOut {
  const keyOf = (email: string): string => keyedHash(secret, email.toLowerCase())
  return {
    begin: (email, now) => begin(owner, keyOf(email), now),
    failed: (email, now) => failed(owner, keyOf(email), now),
    undo: async (email) => {
      await owner.query(
        'update sign_in_failure set count = count - 1 where email_hash = $1 and count > 0 and locked_until is null',
        [keyOf(email)],
      )
    },
    clear: async (email) => {
      await owner.query('delete from sign_in_failure where email_hash = $1', [keyOf(email)])
    },
  }
}

async function begin(owner: pg.Pool, key: string, now: string): Promise<void> {
  const { rows } = await owner.query<{ count: number; locked_until: string | null }>(
    `insert into sign_in_failure as f (email_hash, count, first_at) values ($1, 1, $2)
     on conflict (email_hash) do update set
       count = case when f.locked_until <= $2 or f.first_at < $2::timestamptz - $3::interval then 1 else f.count + 1 end,
       first_at = case when f.locked_until <= $2 or f.first_at < $2::timestamptz - $3::interval then $2 else f.first_at end,
       locked_until = case when f.locked_until > $2 then f.locked_until end
     returning count, locked_until`,
    [key, now, `${minutes} minutes`],
  )
  const [row] = rows
  if (row === undefined) return
  if (row.locked_until !== null) throw refuse(locked, { minutes: minutesUntil(row.locked_until, now) })
  if (row.count > mostTries) throw refuse(locked, { minutes })
}

async function failed(owner: pg.Pool, key: string, now: string): Promise<boolean> {
  const { rowCount } = await owner.query(
    `update sign_in_failure set locked_until = $2::timestamptz + $3::interval
     where email_hash = $1 and count >= $4 and locked_until is null`,
    [key, now, `${minutes} minutes`, mostTries],
  )
  return rowCount === 1
}

function minutesUntil(instant: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / 60_000))
}
