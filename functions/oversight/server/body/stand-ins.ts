import { common, happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  bodyEvents,
  bodyRefusals,
  endStandIn,
  listStandIns,
  nameStandIn,
  type StandIn,
} from '../../contract/index.ts'
import { accountsOf } from '../decision/natural-persons.ts'
import { named, namesOf, requirePresent } from './named.ts'

export type StoredStandIn = {
  readonly id: string
  readonly person_id: string
  readonly stand_in_id: string
  readonly from_day: string
  readonly to_day: string
}

export const standInUseCases: readonly UseCase[] = [
  reads(listStandIns, async ({ tx, actor, now }) => {
    const me = actor.personId ?? ''
    const rows = await selectStandIns(tx)
      .where(sql<boolean>`${me}::uuid in (person_id, stand_in_id) and to_day > ${now.slice(0, 10)}::date`)
      .orderBy('from_day')
      .orderBy('id')
      .execute()
    return { items: await show(tx, rows) }
  }),
  writes(nameStandIn, async ({ tx, actor, input, now }) => {
    const { standInId, from, to } = input
    const personId = actor.personId ?? ''
    const standIn = await requirePresent(tx, standInId)
    if ((await accountsOf(tx, personId)).includes(standInId)) throw refuse(bodyRefusals.ownStandIn, {})
    if (to <= from) throw refuse(bodyRefusals.noTerm, { from, to })
    const id = uuidv7(Date.parse(now))
    const row = { id, person_id: personId, stand_in_id: standInId, from_day: from, to_day: to }
    await tx
      .insertInto('stand_in')
      .values({ tenant_id: actor.tenantId, ...row, named_at: now })
      .execute()
    const [output] = await show(tx, [row])
    if (output === undefined) throw refuse(common.notFound, { kind: 'stand-in' })
    const about = { subject: { kind: 'stand-in', id } }
    return {
      output,
      happening: happened(bodyEvents.standInNamed, about, { standIn: standIn.name, from, to }),
    }
  }),
  writes(endStandIn, async ({ tx, actor, input, now }) => {
    const [row] = await selectStandIns(tx)
      .where('id', '=', input.standInId)
      .where('person_id', '=', actor.personId ?? '')
      .execute()
    if (row === undefined) throw refuse(common.notFound, { kind: 'stand-in of yours' })
    await tx.updateTable('stand_in').set({ ended_at: now }).where('id', '=', row.id).execute()
    const { standIn } = (await show(tx, [row]))[0] ?? { standIn: { name: '' } }
    const about = { subject: { kind: 'stand-in', id: row.id } }
    return {
      output: { done: true as const },
      happening: happened(bodyEvents.standInEnded, about, { standIn: standIn.name }),
    }
  }),
]

/** Those that were not ended. */
// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectStandIns(tx: Tx) {
  return tx
    .selectFrom('stand_in')
    .select(['id', 'person_id', 'stand_in_id', 'from_day', 'to_day'])
    .where('ended_at', 'is', null)
}

/** Who stands in for whom today, as far as these people are concerned. */
export async function readStandIns(
  tx: Tx,
  people: readonly string[],
  today: string,
): Promise<readonly StoredStandIn[]> {
  if (people.length === 0) return []
  return await selectStandIns(tx)
    .where(sql<boolean>`(person_id = any(${people}::uuid[]) or stand_in_id = any(${people}::uuid[]))`)
    .where(sql<boolean>`from_day <= ${today}::date and to_day > ${today}::date`)
    .execute()
}

async function show(tx: Tx, rows: readonly StoredStandIn[]): Promise<StandIn[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ person_id, stand_in_id }) => [person_id, stand_in_id]),
  )
  return rows.map((row) => ({
    id: row.id,
    person: named(names, row.person_id),
    standIn: named(names, row.stand_in_id),
    from: row.from_day,
    to: row.to_day,
  }))
}
