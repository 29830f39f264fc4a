import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { CustomValue, GivenValue } from './contract/index.ts'
import { choicesOf, type FieldRow, typeOf } from './field-rows.ts'

export type ValueRow = {
  readonly field_id: string
  readonly subject_id: string
  readonly text_value: string | null
  readonly number_value: string | null
  readonly amount: number | null
  readonly currency: string | null
  readonly day: string | null
  readonly choice: string | null
  readonly chosen_person_id: string | null
  readonly person_name: string | null
  readonly version: number
}

/** What the person of the transaction reads of these things: the walls, and the right to each field, are the table's. */
export async function readValueRows(
  tx: Tx,
  fields: readonly FieldRow[],
  { kind, ids }: { readonly kind: string; readonly ids: readonly string[] },
): Promise<readonly ValueRow[]> {
  if (fields.length === 0 || ids.length === 0) return []
  const { rows } = await sql<ValueRow>`
    select v.field_id, v.subject_id, v.text_value, v.number_value::text as number_value, v.amount, v.currency, v.day, v.choice,
      v.chosen_person_id, p.name as person_name, v.version
    from custom_value v left join person p on p.tenant_id = v.tenant_id and p.id = v.chosen_person_id
    where v.subject_kind = ${kind} and v.subject_id = any(${[...ids]}::text[])
      and v.field_id = any(${fields.map(({ id }) => id)}::uuid[])`.execute(tx)
  return rows
}

/** By the id of the thing, and there by the key of the field. */
export async function readValues(
  tx: Tx,
  fields: readonly FieldRow[],
  of: { readonly kind: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Readonly<Record<string, CustomValue>>>> {
  const byId = new Map(fields.map((field) => [field.id, field]))
  const values = new Map<string, Record<string, CustomValue>>()
  for (const row of await readValueRows(tx, fields, of)) {
    const field = byId.get(row.field_id)
    const value = field && toValue(field, row)
    if (field === undefined || value === undefined) continue
    const own = values.get(row.subject_id) ?? {}
    own[field.key] = value
    values.set(row.subject_id, own)
  }
  return values
}

/** Undefined where the value was taken away. */
export function toValue(field: FieldRow, row: ValueRow): CustomValue | undefined {
  switch (typeOf(field)) {
    case 'text':
      return row.text_value === null ? undefined : { type: 'text', text: row.text_value }
    case 'number':
      return row.number_value === null ? undefined : { type: 'number', number: Number(row.number_value) }
    case 'money':
      return row.amount === null || row.currency === null
        ? undefined
        : { type: 'money', amount: row.amount, currency: row.currency }
    case 'date':
      return row.day === null ? undefined : { type: 'date', day: row.day }
    case 'choice': {
      const { choice } = row
      if (choice === null) return undefined
      const label = choicesOf(field).find(({ key }) => key === choice)?.label ?? choice
      return { type: 'choice', choice, label }
    }
    case 'person':
      return row.chosen_person_id === null
        ? undefined
        : { type: 'person', person: { id: row.chosen_person_id, name: row.person_name ?? '' } }
  }
}

/** A shown value as it would be given: for putting it back. */
export function toGiven(value: CustomValue | undefined): GivenValue {
  switch (value?.type) {
    case undefined:
      return null
    case 'choice':
      return { type: 'choice', choice: value.choice }
    case 'person':
      return { type: 'person', personId: value.person.id }
    case 'text':
    case 'number':
    case 'money':
    case 'date':
      return value
  }
}
