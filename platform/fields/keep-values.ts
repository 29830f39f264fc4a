import { refuse } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { GivenValue } from './contract/index.ts'
import { wrongValue } from './contract/refusals.ts'
import { choicesOf, type FieldRow } from './field-rows.ts'

export type Writing = {
  readonly tenantId: string
  readonly personId: string | undefined
  readonly now: string
}

export type KeptValue = {
  readonly field: FieldRow
  readonly subject: { readonly kind: string; readonly id: string; readonly projectId?: string | undefined }
  readonly value: GivenValue
  /** The version that it has; 0 where there is none yet. */
  readonly version: number
}

/** What stood before, as an import keeps it to be undone. */
export type ReplacedValue = {
  readonly fieldId: string
  readonly value: GivenValue
  readonly versionAfter: number
}

type Columns = {
  readonly text_value: string | null
  readonly number_value: string | null
  readonly amount: number | null
  readonly currency: string | null
  readonly day: string | null
  readonly choice: string | null
  readonly chosen_person_id: string | null
}

const nothing: Columns = {
  text_value: null,
  number_value: null,
  amount: null,
  currency: null,
  day: null,
  choice: null,
  chosen_person_id: null,
}

/** Writes values that the caller has checked for right and version. */
export async function keepValues(tx: Tx, writing: Writing, values: readonly KeptValue[]): Promise<void> {
  if (values.length === 0) return
  await refuseUnknownPeople(tx, values)
  const rows = values.map(({ field, subject, value, version }) => ({
    tenant_id: writing.tenantId,
    field_id: field.id,
    subject_kind: subject.kind,
    subject_id: subject.id,
    project_id: subject.projectId ?? null,
    ...columnsOf(field, value),
    updated_at: writing.now,
    updated_by: writing.personId ?? null,
    version: version + 1,
  }))
  for (let at = 0; at < rows.length; at += 2_000)
    await tx
      .insertInto('custom_value')
      .values(rows.slice(at, at + 2_000))
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'field_id', 'subject_id']).doUpdateSet((set) => ({
          text_value: set.ref('excluded.text_value'),
          number_value: set.ref('excluded.number_value'),
          amount: set.ref('excluded.amount'),
          currency: set.ref('excluded.currency'),
          day: set.ref('excluded.day'),
          choice: set.ref('excluded.choice'),
          chosen_person_id: set.ref('excluded.chosen_person_id'),
          updated_at: set.ref('excluded.updated_at'),
          updated_by: set.ref('excluded.updated_by'),
          version: set.ref('excluded.version'),
        })),
      )
      .execute()
}

/** Puts back what an import replaced, where nobody has changed it since; what somebody has, stays. */
export async function restoreValues(
  tx: Tx,
  writing: Writing,
  {
    fields,
    values,
  }: {
    readonly fields: readonly FieldRow[]
    readonly values: readonly (ReplacedValue & { readonly projectId: string })[]
  },
): Promise<void> {
  for (const { fieldId, projectId, value, versionAfter } of values) {
    const field = fields.find(({ id }) => id === fieldId)
    if (field === undefined) continue
    const { rows } = await sql<{ version: number }>`select version from custom_value
      where field_id = ${fieldId} and subject_id = ${projectId}`.execute(tx)
    if (rows[0]?.version !== versionAfter) continue
    const subject = { kind: field.subject_kind, id: projectId, projectId }
    await keepValues(tx, writing, [{ field, subject, value, version: versionAfter }])
  }
}

function columnsOf(field: FieldRow, value: GivenValue): Columns {
  if (value === null) return nothing
  switch (value.type) {
    case 'text':
      return { ...nothing, text_value: value.text }
    case 'number':
      return { ...nothing, number_value: String(value.number) }
    case 'money':
      return { ...nothing, amount: value.amount, currency: value.currency }
    case 'date':
      return { ...nothing, day: value.day }
    case 'choice':
      if (!choicesOf(field).some(({ key }) => key === value.choice))
        throw refuse(wrongValue, { field: field.name, because: `“${value.choice}” is not among its choices` })
      return { ...nothing, choice: value.choice }
    case 'person':
      return { ...nothing, chosen_person_id: value.personId }
  }
}

async function refuseUnknownPeople(tx: Tx, values: readonly KeptValue[]): Promise<void> {
  const named = values.flatMap(({ field, value }) =>
    value?.type === 'person' ? [{ field, id: value.personId }] : [],
  )
  if (named.length === 0) return
  const { rows } = await sql<{ id: string }>`select id from person
    where id = any(${named.map(({ id }) => id)}::uuid[]) and state <> 'left'`.execute(tx)
  const known = new Set(rows.map(({ id }) => id))
  const wrong = named.find(({ id }) => !known.has(id))
  if (wrong) throw refuse(wrongValue, { field: wrong.field.name, because: 'nobody here has this id' })
}
