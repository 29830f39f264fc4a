import { refuse } from '@portolan/contract'
import { currencies, minorDigits } from '@portolan/quantity'
import { type RawBuilder, sql } from 'kysely'
import { keyOfSort, type ReadFilter, readFilter } from './contract/index.ts'
import { unknownField, wrongValue } from './contract/refusals.ts'
import { choicesOf, fieldByKey, type FieldRow, typeOf } from './field-rows.ts'

export type Thing = {
  readonly kind: string
  /** The id of the thing in the statement around it, as text. */
  readonly id: RawBuilder<string>
  readonly tenant: RawBuilder<string>
}

/**
 * Conditions of an address on custom fields, as SQL over the things of a list. Only readable fields may be named; of
 * their values the table itself shows those that this person reads, so a condition tells nothing about any other.
 */
export function customCondition(
  fields: readonly FieldRow[],
  filters: readonly string[],
  thing: Thing,
): RawBuilder<boolean> {
  const read = filters.map(readFilter)
  const keys = [...new Set(read.map(({ key }) => key))]
  const all = keys.flatMap((key) => {
    const field = fieldByKey(fields, key)
    const own = read.filter((one) => one.key === key)
    const same = own.filter(({ test }) => test === 'is')
    const rest = own.filter(({ test }) => test !== 'is').map((one) => holds(field, [one], thing))
    return same.length === 0 ? rest : [holds(field, same, thing), ...rest]
  })
  return all.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(all, sql` and `)})`
}

function holds(field: FieldRow, tests: readonly ReadFilter[], thing: Thing): RawBuilder<boolean> {
  const [first] = tests
  const one = sql`select 1 from custom_value v where v.tenant_id = ${thing.tenant} and v.field_id = ${field.id}
    and v.subject_kind = ${thing.kind} and v.subject_id = ${thing.id}`
  if (first?.test === 'none') return sql<boolean>`not exists (${one} and ${isThere})`
  if (first?.test === 'any') return sql<boolean>`exists (${one} and ${isThere})`
  const conditions = tests.map((test) => conditionOf(field, test))
  return sql<boolean>`exists (${one} and (${sql.join(conditions, sql` or `)}))`
}

const isThere = sql`num_nonnulls(v.text_value, v.number_value, v.amount, v.day, v.choice, v.chosen_person_id) > 0`

function conditionOf(field: FieldRow, { test, value }: ReadFilter): RawBuilder<unknown> {
  const compared = test === 'from' ? sql`>=` : test === 'to' ? sql`<=` : sql`=`
  switch (typeOf(field)) {
    case 'text':
      return test === 'has'
        ? sql`v.text_value ilike ${`%${value.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`
        : sql`lower(v.text_value) ${compared} lower(${value})`
    case 'number':
      return sql`v.number_value ${compared} ${numberIn(field, value)}::numeric`
    case 'money':
      return sql`v.amount ${compared} ${numberIn(field, value)}::numeric * ${minorUnits}`
    case 'date':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
        throw refuse(wrongValue, { field: field.name, because: `“${value}” is not a day, as 2026-11-30` })
      return sql`v.day ${compared} ${value}::date`
    case 'choice':
      return sql`v.choice = ${value}`
    case 'person':
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value))
        throw refuse(wrongValue, { field: field.name, because: `“${value}” is not the id of a person` })
      return sql`v.chosen_person_id = ${value}::uuid`
  }
}

/** Minor units in one of a currency: for most of them a hundred. */
const minorUnits = sql`(case ${sql.join(
  currencies()
    .filter((code) => minorDigits(code) !== 2)
    .map((code) => sql`when v.currency = ${sql.lit(code)} then ${sql.lit(10 ** (minorDigits(code) ?? 2))}`),
  sql` `,
)} else 100 end)`

function numberIn(field: FieldRow, value: string): string {
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(value))
    throw refuse(wrongValue, { field: field.name, because: `“${value}” is not a number` })
  return value
}

/** What things are ordered by. */
export function customOrder(
  fields: readonly FieldRow[],
  sort: string,
  thing: Thing,
): readonly RawBuilder<unknown>[] {
  const key = keyOfSort(sort) ?? sort
  const field = fields.find((one) => one.key === key)
  if (field === undefined) throw refuse(unknownField, { field: key })
  const value = (what: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select ${what} from custom_value v
    where v.tenant_id = ${thing.tenant} and v.field_id = ${field.id} and v.subject_kind = ${thing.kind} and v.subject_id = ${thing.id})`
  switch (typeOf(field)) {
    case 'text':
      return [sql`${value(sql`v.text_value`)} collate "und-x-icu"`]
    case 'number':
      return [sql`${value(sql`v.number_value`)}::float8`]
    case 'money':
      return [sql`${value(sql`v.currency`)} collate "C"`, sql`${value(sql`v.amount`)}::float8`]
    case 'date':
      return [sql`${value(sql`v.day`)}::text collate "C"`]
    case 'choice':
      return [
        sql`array_position(${choicesOf(field).map((choice) => choice.key)}::text[], ${value(sql`v.choice`)})::float8`,
      ]
    case 'person':
      return [
        sql`(select p.name from person p where p.tenant_id = ${thing.tenant} and p.id = ${value(sql`v.chosen_person_id`)}) collate "und-x-icu"`,
      ]
  }
}
