import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import { nameKey } from './define-field.ts'

/**
 * Which of these names are those of fields that there are, whether the person may read them or not: what a column of
 * such a name holds must not come to stand anywhere else.
 */
export async function takenColumns(
  tx: Tx,
  subjectKind: string,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const { rows } = await sql<{ name: string }>`
    select custom_fields_named(${subjectKind}, ${names.map(nameKey)}::text[]) as name`.execute(tx)
  const taken = new Set(rows.map(({ name }) => name))
  return new Set(names.filter((name) => taken.has(nameKey(name))))
}
