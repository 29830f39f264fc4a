import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { noticesRead } from './contract/events.ts'
import type { readAllNotices, readNotice } from './contract/index.ts'

export async function readOne({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof readNotice>>): Promise<Written<OutputOf<typeof readNotice>>> {
  const { noticeId, read } = input
  const changed = await tx
    .updateTable('notice')
    .set({ read_at: read ? now : null })
    .where('id', '=', noticeId)
    .where('person_id', '=', actor.personId ?? '')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw refuse(common.notFound, { kind: 'notice of yours' })
  const about = { subject: { kind: 'notice', id: noticeId }, restricted: true }
  return { output: { done: true }, happening: happened(noticesRead, about, { read, notices: 1 }) }
}

export async function readAll({
  tx,
  actor,
  now,
}: Call<InputOf<typeof readAllNotices>>): Promise<Written<OutputOf<typeof readAllNotices>>> {
  const changed = await tx
    .updateTable('notice')
    .set({ read_at: now })
    .where('person_id', '=', actor.personId ?? '')
    .where('read_at', 'is', null)
    .executeTakeFirst()
  const notices = Number(changed.numUpdatedRows)
  const about = { subject: { kind: 'person', id: actor.personId ?? '' }, restricted: true }
  return { output: { notices }, happening: happened(noticesRead, about, { read: true, notices }) }
}
