import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { unknownSubject } from '../subjects/contract/refusals.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { fieldDefined } from './contract/events.ts'
import type { CustomField, defineField } from './contract/index.ts'
import { choicesNeeded, fieldNameTaken, tooManyFields } from './contract/refusals.ts'
import { openField, showField } from './field-rows.ts'

const most = 60

export async function define(
  { tx, actor, input, now }: Call<InputOf<typeof defineField>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof defineField>>> {
  const { subjectKind, name, type, readers = null } = input
  if (!subjects.takesFields(subjectKind)) throw refuse(unknownSubject, { kind: subjectKind })
  const choices = type === 'choice' ? (input.choices ?? []) : []
  refuseFewChoices(type, choices)
  const key = input.key ?? keyFrom(name)
  await refuseTakenField(tx, { subjectKind, name, key })
  const id = uuidv7(Date.parse(now))
  const { position, count } = await placeAfter(tx, subjectKind)
  if (count >= most) throw refuse(tooManyFields, { limit: most })
  await tx
    .insertInto('custom_field')
    .values({
      tenant_id: actor.tenantId,
      id,
      subject_kind: subjectKind,
      key,
      name,
      name_key: nameKey(name),
      type,
      choices: JSON.stringify(choices),
      readers: readers === null ? null : [...readers],
      position,
      created_at: now,
    })
    .execute()
  const restricted = readers !== null
  return {
    output: showField(await openField(tx, id)),
    happening: happened(
      fieldDefined,
      { subject: { kind: 'field', id }, restricted },
      { name, kind: subjectKind, type, restricted },
    ),
  }
}

export function refuseFewChoices(type: CustomField['type'], choices: CustomField['choices']): void {
  const keys = new Set(choices.map(({ key }) => key))
  if (type === 'choice' && (choices.length < 2 || keys.size < choices.length)) throw refuse(choicesNeeded, {})
}

type Wanted = {
  readonly subjectKind: string
  readonly name: string
  readonly key?: string
  readonly but?: string
}

/** A key is for ever, also that of an archived field: addresses and files speak of it. */
export async function refuseTakenField(tx: Tx, { subjectKind, name, key, but }: Wanted): Promise<void> {
  const rows = await tx
    .selectFrom('custom_field')
    .select(['id', 'key', 'name_key', 'archived_at'])
    .where('subject_kind', '=', subjectKind)
    .execute()
  const taken = rows.some(
    (row) =>
      row.id !== but && (row.key === key || (row.archived_at === null && row.name_key === nameKey(name))),
  )
  if (taken) throw refuse(fieldNameTaken, { name })
}

async function placeAfter(tx: Tx, subjectKind: string): Promise<{ position: number; count: number }> {
  const { rows } = await sql<{ position: number; count: number }>`
    select coalesce(max(position), 0)::int + 1 as position, (count(*) filter (where archived_at is null))::int as count
    from custom_field where subject_kind = ${subjectKind}`.execute(tx)
  return rows[0] ?? { position: 1, count: 0 }
}

/** As names of columns are compared: whatever their letter case and spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function keyFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
  return plain === '' ? 'field' : plain
}
