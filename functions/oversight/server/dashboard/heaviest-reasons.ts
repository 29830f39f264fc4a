import type { WordingShown } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { ProjectChange } from '../../contract/index.ts'

type Reason = { readonly id: string; readonly sentence: string | null; readonly wording: WordingShown | null }

/** The heaviest reason of how each stands now, only for those that are shown. */
export async function withReasons(tx: Tx, changes: readonly ProjectChange[]): Promise<ProjectChange[]> {
  if (changes.length === 0) return []
  const { rows } = await sql<Reason>`
    select investment_id as id, top_sentence as sentence, top_wording as wording from standing
    where investment_id = any(${changes.map(({ id }) => id)}::uuid[]) and is_current`.execute(tx)
  const reasons = new Map(rows.map((row) => [row.id, row]))
  return changes.map((change) => {
    const reason = reasons.get(change.id)
    return { ...change, topReason: reason?.sentence ?? null, topWording: reason?.wording ?? null }
  })
}
