import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { nameKey } from '@portolan/exchange'
import {
  type addCause,
  type changeCause,
  raidEvents,
  raidRefusals,
  type RiskCause,
} from '../../contract/index.ts'

const columns = ['id', 'name', 'words', 'together', 'version'] as const

export async function readCauses(tx: Tx): Promise<readonly RiskCause[]> {
  return await tx.selectFrom('risk_cause').select(columns).orderBy('name_key').execute()
}

/** A risk names a cause that is there. */
export async function requireCause(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('risk_cause').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(raidRefusals.causeUnknown, {})
}

export async function add({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof addCause>>): Promise<Written<RiskCause>> {
  const { name, words, together } = input
  await refuseTaken(tx, name, undefined)
  const output = await tx
    .insertInto('risk_cause')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      name,
      name_key: nameKey(name),
      words,
      together,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return { output, happening: happened(raidEvents.causeAdded, about(output), { name }) }
}

type Changing = Call<InputOf<typeof changeCause>>

export async function change({ tx, input, expectedVersion }: Changing): Promise<Written<RiskCause>> {
  const before = await tx
    .selectFrom('risk_cause')
    .select(columns)
    .where('id', '=', input.causeId)
    .forUpdate()
    .executeTakeFirst()
  if (before === undefined) throw refuse(common.notFound, { kind: 'cause' })
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'cause', yours: expectedVersion, current: before.version })
  const { name = before.name, words = before.words, together = before.together } = input
  await refuseTaken(tx, name, before.id)
  const output = await tx
    .updateTable('risk_cause')
    .set({ name, name_key: nameKey(name), words, together, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(columns)
    .executeTakeFirstOrThrow()
  return { output, happening: happened(raidEvents.causeChanged, about(output), { name }) }
}

async function refuseTaken(tx: Tx, name: string, own: string | undefined): Promise<void> {
  const row = await tx
    .selectFrom('risk_cause')
    .select(['id', 'name'])
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst()
  if (row !== undefined && row.id !== own) throw refuse(raidRefusals.causeTaken, { name: row.name })
}

function about({ id }: RiskCause): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'risk-cause', id } }
}
