import { z } from 'zod'
import { pmoFunctions } from '../../contract/index.ts'

/** Which assessment is looked at, and which function is open beside it. */
export const maturityAddress = z.object({
  of: z.uuid().optional().catch(undefined),
  open: z.enum(pmoFunctions).optional().catch(undefined),
})
export type MaturityAddress = z.output<typeof maturityAddress>
export type ChangeMaturity = (patch: Partial<MaturityAddress>) => void
