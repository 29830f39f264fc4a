import { common, refuse } from '@portolan/contract'
import { inWordOrder, type Tx } from '@portolan/platform/database'
import { type Body, bodyRules, type Seat, seatRoles } from '../../contract/index.ts'
import { authorityOf, readAuthorities } from './authorities.ts'
import { named, namesOf } from './named.ts'
import { readStandIns } from './select-stand-ins.ts'

export type StoredSeat = {
  readonly id: string
  readonly body_id: string
  readonly person_id: string
  readonly role: string
  readonly from_day: string
  readonly to_day: string | null
  readonly seated_by: string
  readonly seated_at: string
  readonly name: string
  readonly person_state: string
}

/** Seats of some bodies, or of all, by their holders' names. */
export async function readSeats(tx: Tx, bodyIds?: readonly string[]): Promise<readonly StoredSeat[]> {
  if (bodyIds?.length === 0) return []
  return await tx
    .selectFrom('body_member as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.person_id'),
    )
    .select(['m.id', 'm.body_id', 'm.person_id', 'm.role', 'm.from_day', 'm.to_day', 'm.seated_by'])
    .select(['m.seated_at', 'p.name', 'p.state as person_state'])
    .$if(bodyIds !== undefined, (query) => query.where('m.body_id', 'in', [...(bodyIds ?? [])]))
    .orderBy(inWordOrder('p.name'))
    .orderBy('m.id')
    .execute()
}

export function isInOffice(seat: StoredSeat, today: string): boolean {
  return (
    seat.person_state !== 'left' && seat.from_day <= today && (seat.to_day === null || seat.to_day > today)
  )
}

/** Who stands in for the holder of a seat today, the first that was named where there are several. */
export async function standInsOf(tx: Tx, seats: readonly StoredSeat[], today: string): Promise<StandingIn> {
  const holders = [...new Set(seats.map(({ person_id }) => person_id))]
  const rows = await readStandIns(tx, holders, today)
  const names = await namesOf(
    tx,
    rows.map(({ stand_in_id }) => stand_in_id),
  )
  return (seat) => {
    const row = rows.find(
      (one) => one.person_id === seat.person_id && (one.body_id === null || one.body_id === seat.body_id),
    )
    return row === undefined ? null : { person: named(names, row.stand_in_id), to: row.to_day }
  }
}

export type StandingIn = (seat: StoredSeat) => Seat['standIn']

export function showSeat(seat: StoredSeat, today: string, standingIn: StandingIn): Seat {
  return {
    id: seat.id,
    person: { id: seat.person_id, name: seat.name },
    role: seatRoles.find((role) => role === seat.role) ?? 'member',
    from: seat.from_day,
    to: seat.to_day,
    now: isInOffice(seat, today),
    standIn: isInOffice(seat, today) && seat.role !== 'adviser' ? standingIn(seat) : null,
  }
}

const rank = { chair: 0, member: 1, adviser: 2 } as const

export async function readBodies(tx: Tx, today: string, only?: string): Promise<Body[]> {
  const rows = await tx
    .selectFrom('body')
    .select(['id', 'name', 'purpose', 'rule', 'quorum', 'version'])
    .select((fields) =>
      fields
        .selectFrom('decision as d')
        .select((count) => count.fn.countAll<number>().as('open'))
        .whereRef('d.decider_body_id', '=', 'body.id')
        .where('d.state', '=', 'asked')
        .as('open'),
    )
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy(inWordOrder('name'))
    .orderBy('id')
    .execute()
  const seats = await readSeats(
    tx,
    rows.map(({ id }) => id),
  )
  const standingIn = await standInsOf(tx, seats, today)
  const authorities = await readAuthorities(tx)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    rule: bodyRules.find((rule) => rule === row.rule) ?? 'majority',
    quorum: row.quorum,
    seats: seats
      .filter(({ body_id }) => body_id === row.id)
      .map((seat) => showSeat(seat, today, standingIn))
      .toSorted((a, b) => Number(b.now) - Number(a.now) || rank[a.role] - rank[b.role]),
    authority: authorityOf(authorities.find(({ body_id }) => body_id === row.id)),
    open: row.open ?? 0,
    version: row.version,
  }))
}

export async function readBody(tx: Tx, id: string, today: string): Promise<Body> {
  const [body] = await readBodies(tx, today, id)
  if (body === undefined) throw refuse(common.notFound, { kind: 'body' })
  return body
}
