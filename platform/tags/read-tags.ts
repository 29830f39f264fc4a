import type { InputOf, OutputOf } from '@portolan/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import type { Call } from '../operations/use-case.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import type { listTags, showTags } from './contract/index.ts'

export async function list({
  tx,
  input,
}: Call<InputOf<typeof listTags>>): Promise<OutputOf<typeof listTags>> {
  const { rows } = await sql<{ name: string; times: number }>`
    select t.name, count(*)::int as times from tagging g join tag t on t.tenant_id = g.tenant_id and t.id = g.tag_id
    where g.subject_kind = ${input.subjectKind} group by t.id, t.name order by t.name collate "und-x-icu" limit 500`.execute(
    tx,
  )
  return { items: rows }
}

export async function show(
  { tx, actor, input }: Call<InputOf<typeof showTags>>,
  subjects: Subjects,
): Promise<OutputOf<typeof showTags>> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  return await showOf(tx, { actor, subject, subjects })
}

export async function showOf(
  tx: Tx,
  { actor, subject, subjects }: { actor: Known; subject: NamedSubject; subjects: Subjects },
): Promise<OutputOf<typeof showTags>> {
  const tags = await tagsOf(tx, { kind: subject.kind, ids: [subject.id] })
  return { items: [...(tags.get(subject.id) ?? [])], mayChange: await subjects.mayChange(tx, actor, subject) }
}

/** By the id of the thing, in the order of people’s words. */
export async function tagsOf(
  tx: Tx,
  { kind, ids }: { readonly kind: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; names: string[] }>`
    select g.subject_id as id, array_agg(t.name order by t.name collate "und-x-icu") as names
    from tagging g join tag t on t.tenant_id = g.tenant_id and t.id = g.tag_id
    where g.subject_kind = ${kind} and g.subject_id = any(${[...ids]}::text[]) group by g.subject_id`.execute(
    tx,
  )
  return new Map(rows.map(({ id, names }) => [id, names]))
}

type Thing = { readonly kind: string; readonly id: RawBuilder<string>; readonly tenant: RawBuilder<string> }

/** Things that have any of these tags, as SQL over a list of them. */
export function tagCondition(names: readonly string[], { kind, id, tenant }: Thing): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from tagging g join tag t on t.tenant_id = g.tenant_id and t.id = g.tag_id
    where g.tenant_id = ${tenant} and g.subject_kind = ${kind} and g.subject_id = ${id}
      and t.name_key = any(${names.map(tagKey)}::text[]))`
}

export function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
