import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { cleanWords } from '../markup/markup.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { announcementChanged } from './contract/events.ts'
import type { changeAnnouncement } from './contract/index.ts'
import { endsBeforeBegin } from './contract/refusals.ts'
import { openAnnouncement, showAnnouncement } from './list-announcements.ts'

export async function change({
  tx,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof changeAnnouncement>>): Promise<Written<OutputOf<typeof changeAnnouncement>>> {
  const before = await openAnnouncement(tx, input.announcementId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'announcement', yours: expectedVersion, current: before.version })
  const { text = before.body, from = before.from_day, until = before.until_day, withdrawn } = input
  if (until < from) throw refuse(endsBeforeBegin, {})
  const roles = input.roles === undefined ? before.roles : input.roles
  await tx
    .updateTable('announcement')
    .set({
      body: cleanWords(text),
      from_day: from,
      until_day: until,
      roles: roles === null ? null : [...roles],
      ...(input.tone === undefined ? {} : { tone: input.tone }),
      ...(withdrawn === undefined ? {} : { withdrawn_at: withdrawn ? now : null }),
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .execute()
  const restricted = before.roles !== null || roles !== null
  const about = { subject: { kind: 'announcement', id: before.id }, restricted }
  return {
    output: showAnnouncement(await openAnnouncement(tx, before.id)),
    happening: happened(announcementChanged, about, { withdrawn: withdrawn === true }),
  }
}
