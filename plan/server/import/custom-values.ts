import {
  type FieldRow,
  keepValues,
  readableFields,
  readValueRows,
  type ReplacedValue,
  restoreValues,
  toGiven,
  toValue,
} from '@portolan/platform/fields'
import type { Known } from '@portolan/platform/operations'
import type { Writing } from '../write-plan.ts'
import type { CustomCell } from './custom-columns.ts'

export type CustomRow = { readonly projectId: string; readonly cells: readonly CustomCell[] }

/** Writes what the rows say of custom fields, and answers by project what stood there before. */
export async function writeCustomValues(
  { tx, tenantId, now }: Writing,
  actor: Known,
  rows: readonly CustomRow[],
): Promise<ReadonlyMap<string, readonly ReplacedValue[]>> {
  if (rows.length === 0) return new Map()
  const fields = await readableFields(tx, actor, 'investment')
  const ids = rows.map(({ projectId }) => projectId)
  const before = await readValueRows(tx, fields, { kind: 'investment', ids })
  const rowOf = new Map(before.map((row) => [`${row.subject_id} ${row.field_id}`, row]))
  const replaced = new Map<string, ReplacedValue[]>()
  const values = rows.flatMap(({ projectId, cells }) =>
    cells.flatMap(({ fieldId, value }) => {
      const field = fields.find(({ id }) => id === fieldId)
      if (field === undefined) return []
      const row = rowOf.get(`${projectId} ${fieldId}`)
      const version = row?.version ?? 0
      const old = toGiven(row && toValue(field, row))
      if (JSON.stringify(old) === JSON.stringify(value)) return []
      replaced.set(projectId, [
        ...(replaced.get(projectId) ?? []),
        { fieldId, value: old, versionAfter: version + 1 },
      ])
      return [{ field, subject: { kind: 'investment', id: projectId, projectId }, value, version }]
    }),
  )
  await keepValues(tx, { tenantId, personId: actor.personId, now }, values)
  return replaced
}

export type CustomBefore = { readonly projectId: string; readonly values: readonly ReplacedValue[] }

/** Takes back what an import wrote into custom fields, where nobody has changed it since. */
export async function restoreCustomValues(
  { tx, tenantId, now }: Writing,
  actor: Known,
  rows: readonly CustomBefore[],
): Promise<void> {
  const values = rows.flatMap(({ projectId, values: own }) => own.map((one) => ({ ...one, projectId })))
  if (values.length === 0) return
  const fields: readonly FieldRow[] = await readableFields(tx, actor, 'investment')
  await restoreValues(tx, { tenantId, personId: actor.personId, now }, { fields, values })
}
