import type { RiskCost, RiskResponse } from '../../contract/index.ts'

export type ExpectedRisk = {
  readonly probability: number
  readonly cost: RiskCost | null
  readonly response: Pick<RiskResponse, 'inPlace' | 'probability' | 'money'> | null
}

/**
 * What an open threat is expected to cost: probability × (least + 4 × likeliest + most) ÷ 6, as the register adds it up.
 * A response counts once it is in place. Null where nobody said what it costs: that is not known, and not nothing.
 */
export function expectedOf({ probability, cost, response }: ExpectedRisk): number | null {
  if (cost === null) return null
  if (response?.inPlace !== true) return probability * meanOf(cost)
  return response.money === null ? 0 : response.probability * meanOf(response.money)
}

function meanOf({ low, likely, high }: RiskCost): number {
  return (low + 4 * likely + high) / 6
}
