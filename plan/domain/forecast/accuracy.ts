/** What was forecast for a category of a project in a period, and what was spent. */
export type ForecastPair = { readonly forecast: number; readonly actual: number }

export type MeasuredAccuracy = {
  /** 1 − Σ|forecast − actual| / Σ actual; below 0 when forecasts were off by more than all that was spent. */
  readonly accuracy: number | null
  /** (Σ forecast − Σ actual) / Σ actual: above 0 when too much was forecast. */
  readonly bias: number | null
}

/** How right forecasts were. Nothing can be said where nothing was spent. */
export function forecastAccuracy(pairs: readonly ForecastPair[]): MeasuredAccuracy {
  const spent = pairs.reduce((sum, { actual }) => sum + actual, 0)
  if (spent <= 0) return { accuracy: null, bias: null }
  const off = pairs.reduce((sum, { forecast, actual }) => sum + Math.abs(forecast - actual), 0)
  const forecast = pairs.reduce((sum, pair) => sum + pair.forecast, 0)
  return { accuracy: 1 - off / spent, bias: (forecast - spent) / spent }
}
