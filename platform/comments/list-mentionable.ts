import type { InputOf, OutputOf } from '@portolan/contract'
import { sql } from 'kysely'
import type { Call } from '../operations/use-case.ts'
import { peopleWhoSee } from '../subjects/people-who-see.ts'
import type { Subjects } from '../subjects/subjects.ts'
import type { listMentionable } from './contract/index.ts'

const most = 8

/** Those who take part already come first: it is mostly one of them who is meant. */
export async function mentionable(
  { tx, actor, input }: Call<InputOf<typeof listMentionable>>,
  subjects: Subjects,
): Promise<OutputOf<typeof listMentionable>> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  const found = await peopleWhoSee(tx, subject.projectId, { search: input.search ?? '', limit: 200 })
  const seen = new Set(
    await subjects.seenBy(
      tx,
      subject,
      found.map(({ id }) => id),
    ),
  )
  const { rows } = await sql<{ id: string }>`select distinct author_id as id from comment
    where subject_kind = ${subject.kind} and subject_id = ${subject.id}`.execute(tx)
  const taking = new Set(rows.map(({ id }) => id))
  const others = found.filter(({ id }) => seen.has(id) && id !== actor.personId)
  const items = [...others.filter(({ id }) => taking.has(id)), ...others.filter(({ id }) => !taking.has(id))]
  return { items: items.slice(0, most) }
}
