import type { CurvePoint, EarnedValueShown } from '../../../contract/index.ts'

export type BandPoint = { readonly day: string; readonly low: number; readonly high: number }

/**
 * The forecast between the lowest and the highest estimate: from the status date on, both grow as the forecast does.
 * low = AC + (forecast − AC) ÷ (forecast at the end − AC) × (lowest EAC − AC), high likewise. Empty where no forecast
 * is known, or nothing is left to spend.
 */
export function forecastBand({
  curve,
  range,
}: Pick<EarnedValueShown, 'curve' | 'range'>): readonly BandPoint[] {
  const ahead = curve.filter(isForecast)
  const [here, end] = [ahead[0], ahead.at(-1)]
  if (range === null || here === undefined || end === undefined) return []
  const spent = here.forecast
  const toSpend = end.forecast - spent
  if (toSpend <= 0) return []
  return ahead.map(({ day, forecast }) => {
    const at = (estimate: number): number =>
      Math.round(spent + ((forecast - spent) / toSpend) * (estimate - spent))
    return { day, low: at(range.lowest), high: at(range.highest) }
  })
}

type Forecast = CurvePoint & { readonly forecast: number }

function isForecast(point: CurvePoint): point is Forecast {
  return point.forecast !== null
}
