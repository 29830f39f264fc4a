import { entryOf } from '../arithmetic/entry.ts'
import { mean } from '../arithmetic/mean.ts'
import { settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { soundIntervals } from './sound-forecasts.ts'
import { holds, type Interval, winkler } from './winkler.ts'
import { wilson } from './wilson.ts'

export type IntervalMeasure =
  | 'forecasts'
  | 'coverage'
  | 'coverageLow'
  | 'coverageHigh'
  | 'winkler'
  | 'bandWinkler'
  | 'winklerGain'
  | 'medianWidth'

export type ActualInterval = Interval & { readonly actual: number }

export type IntervalInput = About & {
  readonly intervals: readonly ActualInterval[]
  /** How many of the actuals they were to hold; 0.8 if left out. */
  readonly certainty?: number | null
  /** One interval for all, to compare with. */
  readonly band?: Interval | null
}

/** How many of the actuals the intervals held, and their Winkler score, beside that of one band for all. */
export function intervalCalibration(input: IntervalInput): Answer<Assessment<IntervalMeasure>> {
  const checks = openChecks()
  const certainty = checks.optional('certainty', input.certainty, 'within-share', 0.8)
  const intervals = soundIntervals(input.intervals, checks)
  const footing = { inputs: { certainty }, findings: checks.findings }
  if (certainty === null || intervals.length === 0) return settle(input, nothing, footing)
  const held = intervals.filter((one) => holds(one, one.actual)).length
  const [coverageLow, coverageHigh] = wilson(held, intervals.length)
  const own = mean(intervals.map((one) => winkler(one, one.actual, certainty)))
  const band = soundBand(input.band)
  const other = band === null ? null : mean(intervals.map(({ actual }) => winkler(band, actual, certainty)))
  const widths = intervals.map(({ low, high }) => high - low).toSorted((a, b) => a - b)
  return settle(
    input,
    {
      forecasts: { is: intervals.length },
      coverage: { is: held / intervals.length },
      coverageLow: { is: coverageLow },
      coverageHigh: { is: coverageHigh },
      winkler: { is: own },
      bandWinkler: { is: other },
      winklerGain: { is: other === null || other === 0 ? null : 1 - own / other },
      medianWidth: { is: entryOf(widths, Math.floor((widths.length - 1) / 2)) },
    },
    footing,
  )
}

function soundBand(band: Interval | null | undefined): Interval | null {
  return Number.isFinite(band?.low) && Number.isFinite(band?.high) ? (band as Interval) : null
}

const none = { is: null }
const nothing = {
  forecasts: { is: 0 },
  coverage: none,
  coverageLow: none,
  coverageHigh: none,
  winkler: none,
  bandWinkler: none,
  winklerGain: none,
  medianWidth: none,
}
