import type { Money } from '@portolan/quantity'
import type { LimitKind, RouteStep } from '../../contract/index.ts'

/** How far one may decide, in the currency of the organisation; null is without limit. */
export type Reach = {
  readonly holder: string
  readonly limits: {
    readonly cost: Money | null
    readonly slipDays: number | null
    readonly operations: readonly string[] | null
  }
  readonly nextBodyId: string | null
}

/** The most that any option of a question would do. */
export type Weight = {
  /** Null where it cannot be told in the currency of the organisation. */
  readonly cost: Money | null
  readonly slipDays: number
  readonly operations: readonly string[]
}

export type Routed =
  | { readonly found: true; readonly bodyId: string | undefined; readonly steps: readonly RouteStep[] }
  | { readonly found: false; readonly holder: string; readonly steps: readonly RouteStep[] }

/**
 * Goes up from whoever was asked until somebody may decide it, and says at each step which limit it exceeded.
 * `bodyId` is absent where the one who was asked may decide it himself.
 */
export function routeUp(first: Reach, bodies: ReadonlyMap<string, Reach>, weight: Weight): Routed {
  const steps: RouteStep[] = []
  const seen = new Set<string>()
  let at: { readonly reach: Reach; readonly bodyId: string | undefined } = { reach: first, bodyId: undefined }
  for (;;) {
    const { reach, bodyId } = at
    const exceeded = exceedsIn(reach, weight)
    if (exceeded === undefined) return { found: true, bodyId, steps }
    const next = reach.nextBodyId === null ? undefined : bodies.get(reach.nextBodyId)
    if (next === undefined || reach.nextBodyId === null || seen.has(reach.nextBodyId))
      return { found: false, holder: reach.holder, steps }
    seen.add(reach.nextBodyId)
    steps.push({ from: reach.holder, to: next.holder, ...exceeded })
    at = { reach: next, bodyId: reach.nextBodyId }
  }
}

type Exceeded = Pick<RouteStep, 'limit' | 'actual' | 'unit'> & { readonly exceeds: LimitKind }

/** The first limit that is exceeded; nothing where none is. */
export function exceedsIn({ limits }: Reach, weight: Weight): Exceeded | undefined {
  const { cost, slipDays, operations } = limits
  if (operations !== null) {
    const other = weight.operations.find((operation) => !operations.includes(operation))
    if (other !== undefined)
      return { exceeds: 'operation', limit: operations.join(', '), actual: other, unit: 'text' }
  }
  if (cost !== null) {
    if (weight.cost === null || weight.cost.currency !== cost.currency)
      return { exceeds: 'currency', limit: cost.amount, actual: 'unknown', unit: cost.currency }
    if (weight.cost.amount > cost.amount)
      return { exceeds: 'cost', limit: cost.amount, actual: weight.cost.amount, unit: cost.currency }
  }
  if (slipDays !== null && weight.slipDays > slipDays)
    return { exceeds: 'slip', limit: slipDays, actual: weight.slipDays, unit: 'days' }
  return undefined
}
