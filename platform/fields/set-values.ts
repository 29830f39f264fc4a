import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { valuesSet } from './contract/events.ts'
import type { setValues } from './contract/index.ts'
import { mayNotChange, unknownField, valueMoved, wrongValue } from './contract/refusals.ts'
import { readableFields, typeOf } from './field-rows.ts'
import { keepValues } from './keep-values.ts'
import { showOf } from './show-values.ts'
import { readValueRows } from './value-rows.ts'

/** Who may change the thing changes what it holds, as far as he reads it: nobody writes over what he does not see. */
export async function setAll(
  { tx, actor, input, now }: Call<InputOf<typeof setValues>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof setValues>>> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  if (!(await subjects.mayChange(tx, actor, subject))) throw refuse(mayNotChange, {})
  const fields = await readableFields(tx, actor, subject.kind)
  const before = await readValueRows(tx, fields, { kind: subject.kind, ids: [subject.id] })
  const values = input.values.map(({ fieldId, value, seen }) => {
    const field = fields.find(({ id }) => id === fieldId)
    if (field === undefined) throw refuse(unknownField, { field: fieldId })
    const version = before.find(({ field_id }) => field_id === fieldId)?.version ?? 0
    if (version !== seen) throw refuse(valueMoved, { field: field.name })
    if (value !== null && value.type !== typeOf(field))
      throw refuse(wrongValue, { field: field.name, because: `it is a field of the type ${field.type}` })
    return { field, subject, value, version }
  })
  await keepValues(tx, { tenantId: actor.tenantId, personId: actor.personId, now }, values)
  return {
    output: await showOf(tx, { actor, subject, subjects }),
    happening: happened(
      valuesSet,
      { subject: { kind: subject.kind, id: subject.id }, projectId: subject.projectId },
      { kind: subject.kind, thing: subject.id, title: subject.title, fields: values.length },
    ),
  }
}
