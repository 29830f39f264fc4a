import { z } from 'zod'

const id = z.string().min(1).max(200)

export const planLayouts = ['both', 'grid', 'timeline'] as const
export type PlanLayout = (typeof planLayouts)[number]

/** What can be taken out of the timeline. */
export const planParts = ['float', 'baseline', 'links', 'labels'] as const
export type PlanPart = (typeof planParts)[number]

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
  /** Grid and timeline beside each other unless told. */
  layout: z.enum(planLayouts).optional().catch(undefined),
  /** Width of the grid, in pixels. */
  split: z.coerce.number().min(120).max(2400).optional().catch(undefined),
  /** Pixels a day. */
  zoom: z.coerce.number().min(0.1).max(80).optional().catch(undefined),
  /** What the timeline does not draw. */
  without: z.array(z.enum(planParts)).optional().catch(undefined),
  roomy: z.boolean().optional().catch(undefined),
  baseline: z.coerce.number().int().min(0).max(10).optional().catch(undefined),
  /** Another version, drawn beside this one. */
  against: z.coerce.number().int().min(1).optional().catch(undefined),
  /** A question whose changes are tried out here. */
  question: z.uuid().optional().catch(undefined),
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
