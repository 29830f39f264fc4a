import type { Tx } from '@portolan/platform/database'

export type PhaseLineRow = { readonly activity: string; readonly phaseId: string }

/** Which lines of a schedule stand for which phase of what the project follows. */
export async function readPhaseLines(tx: Tx, projectId: string): Promise<readonly PhaseLineRow[]> {
  return await tx
    .selectFrom('phase_line')
    .select(['activity_id as activity', 'phase_id as phaseId'])
    .where('investment_id', '=', projectId)
    .orderBy('activity_id')
    .execute()
}
