import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { sql } from 'kysely'
import { uuidv7 } from '../database/uuid.ts'
import { cleanWords } from '../markup/markup.ts'
import type { Call, Written } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { tagged } from './contract/events.ts'
import type { setTag } from './contract/index.ts'
import { mayNotTag, tooManyTags } from './contract/refusals.ts'
import { showOf, tagKey } from './read-tags.ts'

const most = 30

/** Doing it twice does it once: a set of words has no version to lose. */
export async function set(
  { tx, actor, input, now }: Call<InputOf<typeof setTag>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof setTag>>> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  if (!(await subjects.mayChange(tx, actor, subject))) throw refuse(mayNotTag, {})
  const name = cleanWords(input.name).replaceAll('\n', ' ')
  const { items } = await showOf(tx, { actor, subject, subjects })
  if (input.on && items.length >= most) throw refuse(tooManyTags, { limit: most })
  const key = tagKey(name)
  if (input.on) {
    const { rows } = await sql<{ id: string }>`
      select tag_named(${name}, ${key}, ${uuidv7(Date.parse(now))}::uuid, ${now}::timestamptz) as id`.execute(
      tx,
    )
    await tx
      .insertInto('tagging')
      .values({
        tenant_id: actor.tenantId,
        tag_id: rows[0]?.id ?? '',
        subject_kind: subject.kind,
        subject_id: subject.id,
        project_id: subject.projectId ?? null,
        at: now,
        by_person: actor.personId ?? '',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  } else
    await sql`delete from tagging g using tag t where t.tenant_id = g.tenant_id and t.id = g.tag_id and t.name_key = ${key}
      and g.subject_kind = ${subject.kind} and g.subject_id = ${subject.id}`.execute(tx)
  return {
    output: await showOf(tx, { actor, subject, subjects }),
    happening: happened(
      tagged,
      { subject: { kind: subject.kind, id: subject.id }, projectId: subject.projectId },
      { kind: subject.kind, thing: subject.id, title: subject.title, name, on: input.on },
    ),
  }
}
