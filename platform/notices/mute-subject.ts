import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { subjectMuted } from './contract/events.ts'
import type { muteSubject } from './contract/index.ts'

/** Whether the subject is there is not asked: a mute tells nothing, and one of nothing does nothing. */
export async function mute({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof muteSubject>>): Promise<Written<OutputOf<typeof muteSubject>>> {
  const { subjectKind, subjectId, muted } = input
  const personId = actor.personId ?? ''
  await tx
    .deleteFrom('notice_mute')
    .where('person_id', '=', personId)
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .execute()
  if (muted)
    await tx
      .insertInto('notice_mute')
      .values({
        tenant_id: actor.tenantId,
        person_id: personId,
        subject_kind: subjectKind,
        subject_id: subjectId,
        at: now,
      })
      .execute()
  const about = { subject: { kind: 'person', id: personId }, restricted: true }
  return { output: { done: true }, happening: happened(subjectMuted, about, { muted }) }
}
