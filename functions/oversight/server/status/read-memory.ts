import { sql } from 'kysely'
import type { OptimismMemory } from '../../contract/index.ts'
import { readOptimism } from './read-optimism.ts'
import type { Asking } from './who-reports.ts'

/** The memory is told to whoever manages the project, or stands in, and to the office; to nobody else. */
export async function readMemory(
  { tx, now }: Asking,
  projectId: string,
  mine: boolean,
): Promise<OptimismMemory | null> {
  const { rows } = await sql<{ early: boolean }>`select app_sees_early(${projectId}::uuid) as early`.execute(
    tx,
  )
  if (!mine && rows[0]?.early !== true) return null
  return await readOptimism(tx, projectId, now.slice(0, 10))
}
