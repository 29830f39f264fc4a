import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { announcementDismissed } from './contract/events.ts'
import type { dismissAnnouncement } from './contract/index.ts'
import { openAnnouncement } from './list-announcements.ts'

export async function dismiss({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof dismissAnnouncement>>): Promise<Written<OutputOf<typeof dismissAnnouncement>>> {
  const { id } = await openAnnouncement(tx, input.announcementId)
  await tx
    .insertInto('announcement_dismissal')
    .values({ tenant_id: actor.tenantId, announcement_id: id, person_id: actor.personId ?? '', at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const about = { subject: { kind: 'announcement', id }, restricted: true }
  return { output: { done: true }, happening: happened(announcementDismissed, about, {}) }
}
