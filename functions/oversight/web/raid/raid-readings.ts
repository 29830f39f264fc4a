import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listRaid } from '../../contract/index.ts'
import { raidAddress, type RaidAddress } from './address.ts'

export type RaidInput = Omit<GivenTo<typeof listRaid>, 'cursor'>

export function raidInput(address: RaidAddress, projectId?: string): RaidInput {
  const { place, kinds, signs, over, search, probability, impact, side, causeId } = address
  return {
    ...(projectId === undefined ? {} : { projectId }),
    ...(place === undefined ? {} : { place }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(signs === undefined ? {} : { signs }),
    ...(over === undefined ? {} : { over }),
    ...(search === undefined ? {} : { search }),
    ...(probability === undefined ? {} : { probability }),
    ...(impact === undefined ? {} : { impact }),
    ...(side === undefined ? {} : { side }),
    ...(causeId === undefined ? {} : { causeId }),
  }
}

export const raidReadings: ReadsFirst = ({ search }) => [
  { op: listRaid, input: raidInput(readAddress(raidAddress, search)), pages: true },
]
