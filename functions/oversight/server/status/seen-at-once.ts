import type { Tx } from '@portolan/platform/database'
import { notUpdated } from '@portolan/plan/contract'
import { sql } from 'kysely'
import { type StatusColour, statusColours } from '../../contract/index.ts'
import { colourOfStep } from '../../domain/index.ts'

/**
 * The colours that nobody has to wait for: what those who see the project see already. That nobody has said in time is no
 * colour, and a first word is news to nobody. What another scale says is none of these.
 */
export async function readSeenAtOnce(tx: Tx, projectId: string): Promise<readonly StatusColour[]> {
  const seen = await tx
    .selectFrom('reported_status')
    .select(['step', 'steps'])
    .where('investment_id', '=', projectId)
    .where(sql<boolean>`scale is distinct from ${notUpdated.scale}`)
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (seen === undefined) return statusColours
  const colour = colourOfStep(seen.step, seen.steps)
  return colour === undefined ? [] : [colour]
}
