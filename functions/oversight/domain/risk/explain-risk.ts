import type { Explanation } from '@portolan/quantity'
import { explain } from '@portolan/risk'
import type { RiskSide } from '../../contract/index.ts'
import type { PlayedPlan } from './play-plan.ts'
import { type RiskUnits, shownFigure } from './show-simulation.ts'

type Asked = { readonly measure: string; readonly of: string; readonly side: RiskSide }

/** Walks a figure of a plan that was played down to what the engine made it from. Undefined for none. */
export function explainRisk(
  { result, answered, calibrated }: PlayedPlan,
  { measure, of, side }: Asked,
  units: RiskUnits,
): Explanation | undefined {
  const played = { 'as-is': result, answered, calibrated: calibrated ?? null }[side]
  const found = played === null ? undefined : explain(played, of, measure)
  return found === undefined ? undefined : inUnits(found, units)
}

function inUnits(explanation: Explanation, units: RiskUnits): Explanation {
  const { value, unit } = shownFigure(explanation, units)
  return { ...explanation, value, unit, from: explanation.from.map((each) => inUnits(each, units)) }
}
