import { z } from 'zod'
import { limited } from '../../contract/index.ts'

/** Which panel is open beside the limits: a rule, what the draft would change, or the versions. */
export const limitsAddress = z.object({
  rule: z.enum(limited).optional().catch(undefined),
  panel: z.enum(['preview', 'versions']).optional().catch(undefined),
})
export type LimitsAddress = z.output<typeof limitsAddress>
export type ChangeLimits = (patch: Partial<LimitsAddress>) => void
