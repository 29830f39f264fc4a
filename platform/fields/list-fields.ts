import type { InputOf, OutputOf } from '@portolan/contract'
import { sql } from 'kysely'
import type { Call } from '../operations/use-case.ts'
import type { listAllFields, listFields } from './contract/index.ts'
import { readableFields, selectFields, showField } from './field-rows.ts'

export async function list({
  tx,
  actor,
  input,
}: Call<InputOf<typeof listFields>>): Promise<OutputOf<typeof listFields>> {
  return { items: (await readableFields(tx, actor, input.subjectKind)).map(showField) }
}

export async function listAll({
  tx,
}: Call<InputOf<typeof listAllFields>>): Promise<OutputOf<typeof listAllFields>> {
  const rows = await selectFields(tx)
    .clearOrderBy()
    .orderBy(sql`archived_at is not null`)
    .orderBy('subject_kind')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return { items: rows.map(showField) }
}
