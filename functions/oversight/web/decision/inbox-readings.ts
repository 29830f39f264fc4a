import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listDecisions } from '../../contract/index.ts'
import { inboxAddress, type InboxAddress } from './address.ts'

/** Whoever opens the inbox wants to know what waits. */
export function inboxInput(address: InboxAddress): Omit<GivenTo<typeof listDecisions>, 'cursor'> {
  const { place = 'waiting', states, overdue, bodyId, search } = address
  return {
    place,
    ...(states === undefined ? {} : { states }),
    ...(overdue === undefined ? {} : { overdue }),
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(search === undefined ? {} : { search }),
  }
}

export const inboxReadings: ReadsFirst = ({ search }) => [
  { op: listDecisions, input: inboxInput(readAddress(inboxAddress, search)), pages: true },
]
