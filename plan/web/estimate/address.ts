import type { GivenTo } from '@portolan/contract'
import { z } from 'zod'
import { estimateMethods, estimateStates, estimateUnits, type listEstimates } from '../../contract/index.ts'

export const outcomes = ['open', 'inside', 'below', 'above'] as const

/** What the lists show stands in their address, so that it can be sent to someone as a link. */
export const estimatesAddress = z.object({
  state: z.enum(estimateStates).optional().catch(undefined),
  method: z.enum(estimateMethods).optional().catch(undefined),
  unit: z.enum(estimateUnits).optional().catch(undefined),
  kind: z.string().max(100).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  panel: z.literal('records').optional().catch(undefined),
  by: z.enum(['author', 'method', 'kind']).optional().catch(undefined),
  add: z.boolean().optional().catch(undefined),
})
export type EstimatesAddress = z.output<typeof estimatesAddress>

export type EstimatesInput = Omit<GivenTo<typeof listEstimates>, 'cursor' | 'limit'>

export function estimatesInput(address: EstimatesAddress, projectId?: string): EstimatesInput {
  const { state, method, unit, kind, outcome, mine, search } = address
  return {
    ...(projectId === undefined ? {} : { projectId }),
    ...(state === undefined ? {} : { state }),
    ...(method === undefined ? {} : { method }),
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(mine === undefined ? {} : { mine }),
    ...(search === undefined ? {} : { search }),
  }
}

export const unfiltered = {
  state: undefined,
  method: undefined,
  unit: undefined,
  kind: undefined,
  outcome: undefined,
  mine: undefined,
  search: undefined,
} as const

export function isFiltered(address: EstimatesAddress): boolean {
  return Object.keys(estimatesInput(address)).length > 0
}
