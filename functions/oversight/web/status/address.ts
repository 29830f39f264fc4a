import { z } from 'zod'
import { periodStatusStates } from '../../contract/index.ts'

/** The list of a period: what it shows stands in its address. */
export const periodAddress = z.object({
  period: z.string().max(40).optional().catch(undefined),
  state: z.array(z.enum(periodStatusStates)).optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  policy: z.boolean().optional().catch(undefined),
})
export type PeriodAddress = z.output<typeof periodAddress>

/** The status of one project: the report whose panel is open. */
export const statusAddress = z.object({ report: z.uuid().optional().catch(undefined) })
