import { z } from 'zod'
import { scopeStates } from '../../contract/scope/scope.ts'

const words = z.array(z.coerce.string().max(500))

export const scopeViews = ['progress', 'items'] as const

/** What the scope shows stands in its address, so that a view of it can be sent to someone as a link. */
export const scopeAddress = z.object({
  view: z.enum(scopeViews).optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  states: z.array(z.enum(scopeStates)).optional().catch(undefined),
  types: words.optional().catch(undefined),
  statuses: words.optional().catch(undefined),
  sprints: words.optional().catch(undefined),
  unestimated: z.boolean().optional().catch(undefined),
  hide: z.array(z.string()).optional().catch(undefined),
  row: z.coerce.string().min(1).optional().catch(undefined),
  panel: z.enum(['versions']).optional().catch(undefined),
  drop: z.boolean().optional().catch(undefined),
})
export type ScopeAddress = z.output<typeof scopeAddress>
export type ChangeScopeAddress = (patch: Partial<z.input<typeof scopeAddress>>) => void

export const scopeImportViews = ['changes', 'findings'] as const

export const scopeImportAddress = z.object({
  view: z.enum(scopeImportViews).optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
})

export const scopeComparisonAddress = z.object({
  from: z.coerce.number().int().min(1).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
})
