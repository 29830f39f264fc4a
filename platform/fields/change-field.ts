import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { fieldChanged } from './contract/events.ts'
import type { changeField } from './contract/index.ts'
import { choiceInUse } from './contract/refusals.ts'
import { nameKey, refuseFewChoices, refuseTakenField } from './define-field.ts'
import { choicesOf, type FieldRow, openField, showField, typeOf } from './field-rows.ts'

type Input = InputOf<typeof changeField>

export async function change({
  tx,
  input,
  now,
  expectedVersion,
}: Call<Input>): Promise<Written<OutputOf<typeof changeField>>> {
  const before = await openField(tx, input.fieldId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'field', yours: expectedVersion, current: before.version })
  const { name = before.name, choices, readers, archived } = input
  await refuseTakenField(tx, { subjectKind: before.subject_kind, name, but: before.id })
  if (choices !== undefined) {
    refuseFewChoices(typeOf(before), choices)
    await refuseChosen(
      tx,
      before,
      choices.map(({ key }) => key),
    )
  }
  await tx
    .updateTable('custom_field')
    .set({
      name,
      name_key: nameKey(name),
      ...(choices === undefined ? {} : { choices: JSON.stringify(choices) }),
      ...(readers === undefined ? {} : { readers: readers === null ? null : [...readers] }),
      ...(archived === undefined ? {} : { archived_at: archived ? now : null }),
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .execute()
  const changed = Object.keys(input).filter((key) => key !== 'fieldId')
  const about = {
    subject: { kind: 'field', id: before.id },
    restricted: before.readers !== null || (readers ?? null) !== null,
  }
  return {
    output: showField(await openField(tx, before.id)),
    happening: happened(fieldChanged, about, { name, changed }),
  }
}

/** Counted over all values there are, also those that the one who asks does not read: as a number it tells no value. */
async function refuseChosen(tx: Tx, field: FieldRow, kept: readonly string[]): Promise<void> {
  for (const { key, label } of choicesOf(field)) {
    if (kept.includes(key)) continue
    const { rows } = await sql<{ times: number }>`
      select custom_choice_times(${field.id}::uuid, ${key}) as times`.execute(tx)
    const times = rows[0]?.times ?? 0
    if (times > 0) throw refuse(choiceInUse, { choice: label, times })
  }
}
