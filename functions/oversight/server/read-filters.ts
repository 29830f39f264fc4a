import type { Tx } from '@portolan/platform/database'
import { customCondition, type FieldRow, readableFields } from '@portolan/platform/fields'
import type { Known, SameState } from '@portolan/platform/operations'
import { tagCondition } from '@portolan/platform/tags'
import { type RawBuilder, sql } from 'kysely'
import { StandingFilters } from '../contract/index.ts'

/** Filters as they were given, with what they say of tags and custom fields as a condition on project `i`. */
export type Filters = StandingFilters & { readonly customCondition?: RawBuilder<boolean> }

/** Custom fields of projects that the person may read: other ones can be named in no filter and in no order. */
export async function customFields(tx: Tx, actor: Known, same: SameState): Promise<readonly FieldRow[]> {
  return await same.get('custom fields', () => readableFields(tx, actor, 'investment'))
}

export async function readFilters(
  tx: Tx,
  { actor, same, input }: { readonly actor: Known; readonly same: SameState; readonly input: object },
): Promise<Filters> {
  const filters = StandingFilters.parse(input)
  const { custom = [], tag = [] } = filters
  if (custom.length === 0 && tag.length === 0) return filters
  const thing = { kind: 'investment', id: sql<string>`i.id::text`, tenant: sql<string>`i.tenant_id` }
  const fields = custom.length === 0 ? [] : await customFields(tx, actor, same)
  const conditions = [
    customCondition(fields, custom, thing),
    ...(tag.length === 0 ? [] : [tagCondition(tag, thing)]),
  ]
  return { ...filters, customCondition: sql<boolean>`(${sql.join(conditions, sql` and `)})` }
}
