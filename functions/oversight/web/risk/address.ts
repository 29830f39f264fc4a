import { z } from 'zod'
import { riskSides } from '../../contract/index.ts'

/** What is open beside the risks, and how the answer is looked at. */
export const riskAddress = z.object({
  risk: z.uuid().optional().catch(undefined),
  panel: z.enum(['add', 'ranges']).optional().catch(undefined),
  /** What the tornado is in. */
  by: z.enum(['days', 'money']).optional().catch(undefined),
  /** On which side the figures are. */
  side: z.enum(riskSides).optional().catch(undefined),
  /** Of what the curve is; the finish without it. */
  curve: z.enum(['cost']).optional().catch(undefined),
  /** What is listed below: ranges of activities, else the risks. */
  list: z.enum(['ranges']).optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
  closed: z.boolean().optional().catch(undefined),
})
export type RiskAddress = z.output<typeof riskAddress>
export type ChangeRisk = (patch: Partial<RiskAddress>) => void
