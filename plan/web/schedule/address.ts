import { z } from 'zod'

const id = z.string().min(1).max(200)

/** What the plan shows stands in its address, so that a view of it can be sent to someone as a link. */
export const planAddress = z.object({
  /** The version looked at; the newest when absent. */
  number: z.coerce.number().int().min(1).optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  critical: z.boolean().optional().catch(undefined),
  unfinished: z.boolean().optional().catch(undefined),
  closed: z.array(z.coerce.string()).optional().catch(undefined),
  hide: z.array(z.string()).optional().catch(undefined),
  row: z.coerce.string().pipe(id).optional().catch(undefined),
  panel: z.enum(['versions', 'findings']).optional().catch(undefined),
  drop: z.boolean().optional().catch(undefined),
})
export type PlanAddress = z.output<typeof planAddress>
export type ChangePlanAddress = (patch: Partial<z.input<typeof planAddress>>) => void

export const importViews = ['changes', 'dates', 'fields', 'findings', 'read'] as const

export const importAddress = z.object({
  view: z.enum(importViews).optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
})

export const comparisonAddress = z.object({
  from: z.coerce.number().int().min(1).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
})
