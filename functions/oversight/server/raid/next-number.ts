import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { EntryKind } from '../../contract/index.ts'

/** The next number of a kind; two who add at once wait for each other. */
export async function nextNumber(tx: Tx, kind: EntryKind): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_raid_number(${kind}) as number`.execute(tx)
  return rows[0]?.number ?? 1
}
