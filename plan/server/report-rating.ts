import { sql } from 'kysely'
import { type NewRating, notUpdated } from '../contract/index.ts'
import { insertRatings, type Writing } from './write-plan.ts'

/** What somebody confirmed elsewhere becomes a rating of the record, as one that was set by hand on that day. */
export async function reportRating(writing: Writing, projectId: string, rating: NewRating): Promise<void> {
  await insertRatings(writing, [{ investmentId: projectId, editionId: null, value: rating }])
  await writing.tx
    .updateTable('investment')
    .set({ version: sql<number>`version + 1`, updated_at: writing.now })
    .where('tenant_id', '=', writing.tenantId)
    .where('id', '=', projectId)
    .execute()
}

/** Nobody said how a project stands: an old colour is no longer the newest word. It is no evidence of anything. */
export async function reportNothing(writing: Writing, projectId: string, asOf: string): Promise<void> {
  const value = {
    asOf,
    raw: notUpdated.raw,
    scale: notUpdated.scale,
    step: null,
    steps: null,
    byWhom: 'Portolan',
  }
  await insertRatings(writing, [{ investmentId: projectId, editionId: null, value }])
  await writing.tx
    .updateTable('investment')
    .set({ version: sql<number>`version + 1` })
    .where('tenant_id', '=', writing.tenantId)
    .where('id', '=', projectId)
    .execute()
}
