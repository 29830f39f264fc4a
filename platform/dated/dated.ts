import type { Told } from '@portolan/quantity'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import type { Dated, DatedState } from './contract/index.ts'

/** For whom days are read, in a transaction in that person's name, and which: both are part of it. */
export type DatedReading = {
  readonly tx: Tx
  readonly actor: Known
  readonly today: string
  readonly from: string
  readonly to: string
}

/** What a room says that falls on a day. */
export type OnDay = Told & {
  readonly id: string
  readonly day: string
  readonly project?: { readonly id: string; readonly name: string } | null
  readonly who?: string | null
  readonly mine?: boolean
  readonly office?: boolean
  readonly doneOn: string | null
  readonly opens: string
}

/**
 * How a room makes known what falls on a day. A room that has more of it brings one more of these. It answers what is
 * between the two days, and what is not done and was due before today, however long ago.
 */
export type DatedKind = {
  readonly kind: string
  readonly read: (reading: DatedReading) => Promise<readonly OnDay[]>
}

/** All that falls on a day, by the day; of one day what is late comes first and what is done last. */
export async function readDated(
  kinds: readonly DatedKind[],
  reading: DatedReading,
): Promise<readonly Dated[]> {
  const all: Dated[] = []
  for (const { kind, read } of kinds)
    for (const one of await read(reading)) all.push(toDated(kind, one, reading.today))
  return all.filter((one) => belongs(one, reading)).toSorted(byDay)
}

function belongs({ day, state }: Dated, { from, to }: DatedReading): boolean {
  return state === 'late' || (day >= from && day <= to)
}

function toDated(kind: string, on: OnDay, today: string): Dated {
  const { id, day, sentence, wording, project = null, who = null, mine = false, office = false } = on
  const { doneOn, opens } = on
  const state = stateOf(day, doneOn, today)
  return { kind, id, day, sentence, wording, project, who, mine, office, doneOn, state, opens }
}

function stateOf(day: string, doneOn: string | null, today: string): DatedState {
  if (doneOn !== null) return 'done'
  return day < today ? 'late' : 'ahead'
}

const order: Readonly<Record<DatedState, number>> = { late: 0, ahead: 1, done: 2 }

function byDay(one: Dated, other: Dated): number {
  return (
    one.day.localeCompare(other.day) ||
    order[one.state] - order[other.state] ||
    one.kind.localeCompare(other.kind) ||
    (one.sentence < other.sentence ? -1 : 1)
  )
}
