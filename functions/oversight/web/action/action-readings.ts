import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listActions } from '../../contract/index.ts'
import { actionsAddress, type ActionsAddress } from './address.ts'

/** Whoever opens the list wants to know what he is to do. */
export function actionsInput(address: ActionsAddress): Omit<GivenTo<typeof listActions>, 'cursor'> {
  const { place = 'mine', states, sign, sourceKind, ownerId, search } = address
  return {
    place,
    ...(sign === undefined ? { states: states ?? ['open'] } : { sign }),
    ...(sourceKind === undefined ? {} : { sourceKind }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(search === undefined ? {} : { search }),
  }
}

export const actionReadings: ReadsFirst = ({ search }) => [
  { op: listActions, input: actionsInput(readAddress(actionsAddress, search)), pages: true },
]
