import type { RiskCost, RiskDelay, RiskResponse } from '../../contract/index.ts'

type Numbers = {
  readonly probability: number
  readonly delay: RiskDelay | null
  /** Undefined where the reader may not read it. */
  readonly cost?: RiskCost | null | undefined
}

export type Barriers = {
  /** It makes the event less likely. */
  readonly before: boolean
  /** It makes the event hurt less. */
  readonly after: boolean
}

/** On which side of the event a response stands: read off its numbers, whatever it calls itself. */
export function barriersOf(
  { probability, delay, cost }: Numbers,
  response: Pick<RiskResponse, 'probability' | 'delay'> & { readonly money?: RiskCost | null },
): Barriers {
  return {
    before: response.probability < probability,
    after:
      isLess(response.delay, delay) ||
      (cost != null && response.money !== undefined && isLess(response.money, cost)),
  }
}

type Points = { readonly likely: number; readonly unit?: string }

function isLess(left: Points | null, first: Points | null): boolean {
  if (first === null) return false
  return left === null || (left.unit === first.unit && left.likely < first.likely)
}
