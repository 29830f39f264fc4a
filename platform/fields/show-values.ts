import type { InputOf, OutputOf } from '@portolan/contract'
import type { Known } from '../operations/actor.ts'
import type { Tx } from '../database/tenant.ts'
import type { Call } from '../operations/use-case.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import type { showValues } from './contract/index.ts'
import { readableFields, showField } from './field-rows.ts'
import { readValueRows, toValue } from './value-rows.ts'

type Shown = OutputOf<typeof showValues>

export async function show(
  { tx, actor, input }: Call<InputOf<typeof showValues>>,
  subjects: Subjects,
): Promise<Shown> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  return await showOf(tx, { actor, subject, subjects })
}

export async function showOf(
  tx: Tx,
  { actor, subject, subjects }: { actor: Known; subject: NamedSubject; subjects: Subjects },
): Promise<Shown> {
  const fields = await readableFields(tx, actor, subject.kind)
  const rows = await readValueRows(tx, fields, { kind: subject.kind, ids: [subject.id] })
  return {
    items: fields.map((field) => {
      const row = rows.find(({ field_id }) => field_id === field.id)
      return {
        field: showField(field),
        value: (row && toValue(field, row)) ?? null,
        version: row?.version ?? 0,
      }
    }),
    mayChange: await subjects.mayChange(tx, actor, subject),
  }
}
