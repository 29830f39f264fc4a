import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { z } from 'zod'
import { faultFamilies, faultRules, listDataFaults } from '../../contract/index.ts'

export const faultAddress = z.object({
  family: z.enum(faultFamilies).optional().catch(undefined),
  rule: z.enum(faultRules).optional().catch(undefined),
  managerId: z.uuid().optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  dismissed: z.boolean().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
})
export type FaultAddress = z.output<typeof faultAddress>

const PAGE = 100

export function faultInput(address: FaultAddress): Omit<GivenTo<typeof listDataFaults>, 'cursor'> {
  const given = Object.entries(address).filter(([, value]) => value !== undefined)
  return { limit: PAGE, ...Object.fromEntries(given) }
}

export const dataHealthReadings: ReadsFirst = ({ search }) => [
  { op: listDataFaults, input: faultInput(readAddress(faultAddress, search)), pages: true },
]
