import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '../database/uuid.ts'
import { cleanWords } from '../markup/markup.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { announcementMade } from './contract/events.ts'
import type { makeAnnouncement } from './contract/index.ts'
import { endsBeforeBegin } from './contract/refusals.ts'
import { openAnnouncement, showAnnouncement } from './list-announcements.ts'

export async function make({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof makeAnnouncement>>): Promise<Written<OutputOf<typeof makeAnnouncement>>> {
  const { text, tone, roles, from, until } = input
  if (until < from) throw refuse(endsBeforeBegin, {})
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('announcement')
    .values({
      tenant_id: actor.tenantId,
      id,
      body: cleanWords(text),
      tone,
      roles: roles === null ? null : [...roles],
      from_day: from,
      until_day: until,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  const about = { subject: { kind: 'announcement', id }, restricted: roles !== null }
  return {
    output: showAnnouncement(await openAnnouncement(tx, id)),
    happening: happened(announcementMade, about, { from, until, roles: [...(roles ?? [])] }),
  }
}
