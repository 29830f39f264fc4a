import type { Told } from '@portolan/quantity'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import type { Duty } from './contract/index.ts'

/** For whom duties are read: in a transaction in that person's name, so that both walls hold. */
export type DutyReading = { readonly tx: Tx; readonly actor: Known; readonly now: string }

/** What a room says that somebody owes. */
export type Owed = Told & {
  readonly id: string
  readonly project?: { readonly id: string; readonly name: string }
  readonly due?: string | null
  readonly since?: string | null
  readonly opens: string
}

/** How a room makes known what people owe to it. A room that has more of it brings one more of these. */
export type DutyKind = {
  readonly kind: string
  readonly read: (reading: DutyReading) => Promise<readonly Owed[]>
}

/** All that a person owes, the most urgent first. */
export async function readDuties(kinds: readonly DutyKind[], reading: DutyReading): Promise<readonly Duty[]> {
  const today = reading.now.slice(0, 10)
  const duties: Duty[] = []
  for (const { kind, read } of kinds)
    for (const owed of await read(reading)) duties.push(toDuty(kind, owed, today))
  return duties.toSorted(mostUrgentFirst)
}

function toDuty(kind: string, owed: Owed, today: string): Duty {
  const { id, sentence, wording, opens, project = null, due = null, since = null } = owed
  const overdue = due !== null && due < today
  return { kind, id, sentence, wording, project, due, overdue, since, opens }
}

const noDay = '9999-12-31'

/** By the day it is due; what has none comes after, the longest waiting first. */
function mostUrgentFirst(one: Duty, other: Duty): number {
  return (
    (one.due ?? noDay).localeCompare(other.due ?? noDay) ||
    (one.since ?? noDay).localeCompare(other.since ?? noDay) ||
    (one.sentence < other.sentence ? -1 : 1)
  )
}
