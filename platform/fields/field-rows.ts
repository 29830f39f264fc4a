import { common, type Grant, refuse, roles } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import { Choice, type CustomField, fieldTypes } from './contract/index.ts'
import { unknownField } from './contract/refusals.ts'

export type FieldRow = Awaited<ReturnType<ReturnType<typeof selectFields>['executeTakeFirstOrThrow']>>

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectFields(tx: Tx) {
  return tx.selectFrom('custom_field').selectAll().orderBy('position').orderBy('id')
}

/** Whether any of the grants is over a role that reads the field; the database says of which values. */
export function reads(grants: readonly Grant[], readers: readonly string[] | null): boolean {
  return readers === null || grants.some(({ role }) => readers.includes(role))
}

/** Who defines fields knows of all; read are only those that are for one of the roles held. */
export async function readableFields(
  tx: Tx,
  actor: Pick<Known, 'grants'>,
  subjectKind: string,
): Promise<readonly FieldRow[]> {
  const rows = await selectFields(tx)
    .where('subject_kind', '=', subjectKind)
    .where('archived_at', 'is', null)
    .execute()
  return rows.filter(({ readers }) => reads(actor.grants, readers))
}

export function fieldByKey(fields: readonly FieldRow[], key: string): FieldRow {
  const found = fields.find((field) => field.key === key)
  if (found === undefined) throw refuse(unknownField, { field: key })
  return found
}

export async function openField(tx: Tx, id: string): Promise<FieldRow> {
  const row = await selectFields(tx).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'field' })
  return row
}

export function showField(row: FieldRow): CustomField {
  return {
    id: row.id,
    subjectKind: row.subject_kind,
    key: row.key,
    name: row.name,
    type: typeOf(row),
    choices: choicesOf(row),
    readers: row.readers === null ? null : roles.filter((role) => row.readers?.includes(role)),
    archived: row.archived_at !== null,
    version: row.version,
  }
}

export function typeOf({ type }: FieldRow): CustomField['type'] {
  return fieldTypes.find((one) => one === type) ?? 'text'
}

export function choicesOf({ choices }: FieldRow): CustomField['choices'] {
  return Choice.array().catch([]).parse(choices)
}
