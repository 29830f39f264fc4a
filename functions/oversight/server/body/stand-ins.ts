import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, reads, type UseCase, type Written, writes } from '@portolan/platform/operations'
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
import { readSeats } from './read-bodies.ts'
import { selectStandIns, type StoredStandIn } from './select-stand-ins.ts'

type Listing = typeof listStandIns
type Naming = typeof nameStandIn
type Ending = typeof endStandIn

export const standInUseCases: readonly UseCase[] = [
  reads(listStandIns, list),
  writes(nameStandIn, name),
  writes(endStandIn, end),
]

/** What holds or will hold, the next first; or all there ever was, the newest first. */
async function list({ tx, actor, input, now }: Call<InputOf<Listing>>): Promise<OutputOf<Listing>> {
  const me = actor.personId ?? ''
  const today = now.slice(0, 10)
  const mine = selectStandIns(tx).where(sql<boolean>`${me}::uuid in (person_id, stand_in_id)`)
  const rows = await (
    input.past
      ? mine.orderBy('from_day', 'desc').orderBy('id', 'desc')
      : mine
          .where('ended_at', 'is', null)
          .where(sql<boolean>`to_day > ${today}::date`)
          .orderBy('from_day')
          .orderBy('id')
  )
    .limit(500)
    .execute()
  return { items: await show(tx, rows, today) }
}

async function name({ tx, actor, input, now }: Call<InputOf<Naming>>): Promise<Written<OutputOf<Naming>>> {
  const { standInId, bodyId, from, to } = input
  const personId = actor.personId ?? ''
  const today = now.slice(0, 10)
  const standIn = await requirePresent(tx, standInId)
  if ((await accountsOf(tx, personId)).includes(standInId)) throw refuse(bodyRefusals.ownStandIn, {})
  if (to <= from) throw refuse(bodyRefusals.noTerm, { from, to })
  if (bodyId !== null) await requireSeat(tx, { bodyId, personId })
  const id = uuidv7(Date.parse(now))
  const row = {
    id,
    person_id: personId,
    stand_in_id: standInId,
    body_id: bodyId,
    from_day: from,
    to_day: to,
    ended_at: null,
  }
  await tx
    .insertInto('stand_in')
    .values({ tenant_id: actor.tenantId, ...row, named_at: now })
    .execute()
  const [output] = await show(tx, [row], today)
  if (output === undefined) throw refuse(common.notFound, { kind: 'stand-in' })
  const about = { subject: { kind: 'stand-in', id } }
  return {
    output,
    happening: happened(bodyEvents.standInNamed, about, { standIn: standIn.name, from, to }),
  }
}

async function end({ tx, actor, input, now }: Call<InputOf<Ending>>): Promise<Written<OutputOf<Ending>>> {
  const [row] = await selectStandIns(tx)
    .where('id', '=', input.standInId)
    .where('person_id', '=', actor.personId ?? '')
    .where('ended_at', 'is', null)
    .execute()
  if (row === undefined) throw refuse(common.notFound, { kind: 'stand-in of yours' })
  await tx.updateTable('stand_in').set({ ended_at: now }).where('id', '=', row.id).execute()
  const { standIn } = (await show(tx, [row], now.slice(0, 10)))[0] ?? { standIn: { name: '' } }
  const about = { subject: { kind: 'stand-in', id: row.id } }
  return {
    output: { done: true as const },
    happening: happened(bodyEvents.standInEnded, about, { standIn: standIn.name }),
  }
}

/** In a body where one has no seat there is nothing to stand in for. */
async function requireSeat(
  tx: Tx,
  { bodyId, personId }: { readonly bodyId: string; readonly personId: string },
): Promise<void> {
  const body = await tx.selectFrom('body').select('name').where('id', '=', bodyId).executeTakeFirst()
  if (body === undefined) throw refuse(bodyRefusals.nobody, { kind: 'body' })
  const seats = await readSeats(tx, [bodyId])
  const own = seats.some((seat) => seat.person_id === personId && seat.role !== 'adviser')
  if (!own) throw refuse(bodyRefusals.noSeat, { name: body.name })
}

async function show(tx: Tx, rows: readonly StoredStandIn[], today: string): Promise<StandIn[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ person_id, stand_in_id }) => [person_id, stand_in_id]),
  )
  const bodies = await tx.selectFrom('body').select(['id', 'name']).execute()
  return rows.map((row) => ({
    id: row.id,
    person: named(names, row.person_id),
    standIn: named(names, row.stand_in_id),
    body: bodies.find(({ id }) => id === row.body_id) ?? null,
    from: row.from_day,
    to: row.to_day,
    now: row.ended_at === null && row.from_day <= today && row.to_day > today,
    endedAt: row.ended_at,
  }))
}
