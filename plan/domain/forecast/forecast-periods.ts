import type { PeriodState } from '../../contract/index.ts'

type Placed = { readonly from: string; readonly to: string; readonly state: PeriodState }

/** Closed periods beside the forecast, so that one sees what it goes on from. */
const closedShown = 3
const fewestOpen = 6
const mostOpen = 24

/** A forecast begins with the first open period: what is closing is over, and its actuals are on their way in. */
export function firstForecast<P extends Placed>(periods: readonly P[]): P | undefined {
  const lastClosed = periods.findLastIndex(({ state }) => state !== 'open')
  return periods[lastClosed + 1]
}

/** The last closed periods, and open ones until the project ends or its last amount stands. */
export function shownPeriods<P extends Placed>(periods: readonly P[], until: string): readonly P[] {
  const first = firstForecast(periods)
  if (first === undefined) return periods.slice(-closedShown)
  const at = periods.indexOf(first)
  const needed = periods.slice(at).filter(({ from }) => from < until).length
  const open = Math.min(mostOpen, Math.max(fewestOpen, needed))
  return periods.slice(Math.max(0, at - closedShown), at + open)
}
