import type { Tx } from '@portolan/platform/database'
import { isInOffice, readSeats } from '../body/read-bodies.ts'
import { readStandIns } from '../body/select-stand-ins.ts'
import type { DecisionColumns } from './stored-decision.ts'

/** For whom a question waits today: who decides alone, or has a vote, and who stands in for them. */
export async function readAsked(
  tx: Tx,
  { decider_body_id: bodyId, decider_person_id: personId, delegate_id: delegateId }: DecisionColumns,
  today: string,
): Promise<readonly string[]> {
  const seats = await readSeats(tx, bodyId === null ? [] : [bodyId])
  const voting = seats.filter((seat) => seat.role !== 'adviser' && isInOffice(seat, today))
  const deciding = [...voting.map(({ person_id }) => person_id), ...[personId, delegateId].filter(isThere)]
  const standIns = await readStandIns(tx, deciding, today)
  const replacing = standIns.filter(
    (one) => deciding.includes(one.person_id) && (one.body_id === null || one.body_id === bodyId),
  )
  return [...new Set([...deciding, ...replacing.map(({ stand_in_id }) => stand_in_id)])]
}

function isThere(id: string | null): id is string {
  return id !== null
}
