import { z } from 'zod'
import { controlId, effectGroupings } from '../../contract/index.ts'

/** What the page shows stands in its address, so that it can be sent to someone as a link. */
export const effectAddress = z.object({
  view: z.enum(['criteria']).optional().catch(undefined),
  /** The group or the criterion whose gates are open beside the page. */
  by: z.enum(effectGroupings).optional().catch(undefined),
  key: z.string().max(80).optional().catch(undefined),
  control: controlId.optional().catch(undefined),
})
export type EffectAddress = z.output<typeof effectAddress>
export type ChangeEffect = (patch: Partial<EffectAddress>) => void

export const closed = { by: undefined, key: undefined, control: undefined } as const
