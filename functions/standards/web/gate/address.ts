import { z } from 'zod'
import { gateSigns, waiverStates } from '../../contract/index.ts'

const search = z.string().max(200).optional().catch(undefined)

export const gatesAddress = z.object({
  search,
  sign: z.enum(gateSigns).optional().catch(undefined),
  personId: z.uuid().optional().catch(undefined),
  dueWithin: z.int().min(0).max(400).optional().catch(undefined),
})
export type GatesAddress = z.output<typeof gatesAddress>

export const waiversAddress = z.object({
  search,
  state: z.enum(waiverStates).optional().catch(undefined),
  within: z.int().min(0).max(400).optional().catch(undefined),
})
export type WaiversAddress = z.output<typeof waiversAddress>
