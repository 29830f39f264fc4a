import { mean, sum } from '../arithmetic/mean.ts'
import { settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { brierOf, type Foretold, logLossOf, pairsOf } from './scores.ts'
import { soundForecasts } from './sound-forecasts.ts'
import { wilson } from './wilson.ts'

export type CalibrationMeasure =
  | 'forecasts'
  | 'happenedRate'
  | 'brier'
  | 'reliability'
  | 'resolution'
  | 'uncertainty'
  | 'brierSkill'
  | 'logLoss'
  | 'auc'

export type CalibrationInput = About & {
  readonly forecasts: readonly Foretold[]
  /** Bins of equal width; 10 if left out. */
  readonly bins?: number | null
}

/** One point of the reliability curve: what was said, and how often it came. */
export type CurvePoint = {
  readonly from: number
  readonly to: number
  readonly n: number
  readonly said: number
  readonly came: number
  /** 95 % interval of what came. */
  readonly cameBetween: readonly [number, number]
}

export type Calibration = Assessment<CalibrationMeasure> & { readonly curve: readonly CurvePoint[] }

/**
 * Whether what was called 30 % came in 30 %: reliability curve and Brier score with its parts (Murphy 1973), Brier =
 * reliability − resolution + uncertainty where each bin holds one probability.
 */
export function calibration(input: CalibrationInput): Answer<Calibration> {
  const checks = openChecks()
  const bins = checks.optional('bins', input.bins, 'count-from-one', 10)
  const forecasts = soundForecasts(input.forecasts, checks)
  const footing = {
    inputs: { bins, forecasts: forecasts.map(({ probability }) => probability) },
    findings: checks.findings,
  }
  if (bins === null || forecasts.length === 0) {
    const { result, findings } = settle(input, nothing, footing)
    return { result: { ...result, curve: [] }, findings }
  }
  const curve = curveOf(forecasts, bins)
  const { result, findings } = settle(input, answersOf(forecasts, curve), footing)
  return { result: { ...result, curve }, findings }
}

const none = { is: null }
const nothing = {
  forecasts: { is: 0 },
  happenedRate: none,
  brier: none,
  reliability: none,
  resolution: none,
  uncertainty: none,
  brierSkill: none,
  logLoss: none,
  auc: none,
}

type Answers = Parameters<typeof settle<CalibrationMeasure>>[1]

function answersOf(forecasts: readonly Foretold[], curve: readonly CurvePoint[]): Answers {
  const n = forecasts.length
  const rate = mean(forecasts.map(({ happened }) => Number(happened)))
  const brier = brierOf(forecasts)
  const { won, pairs } = pairsOf(forecasts)
  const weighted = (of: (point: CurvePoint) => number): number =>
    sum(curve.map((point) => point.n * of(point) * of(point))) / n
  const isOpen = rate > 0 && rate < 1
  return {
    forecasts: { is: n },
    happenedRate: { is: rate },
    brier: { is: brier },
    reliability: { is: weighted(({ said, came }) => said - came) },
    resolution: { is: weighted(({ came }) => came - rate) },
    uncertainty: { is: rate * (1 - rate) },
    brierSkill: isOpen ? { is: 1 - brier / (rate * (1 - rate)) } : { because: 'one-outcome' },
    logLoss: { is: logLossOf(forecasts) },
    auc: isOpen ? { is: won / pairs } : { because: 'one-outcome' },
  }
}

/** Empty bins are no points. */
function curveOf(forecasts: readonly Foretold[], bins: number): readonly CurvePoint[] {
  const binOf = ({ probability }: Foretold): number => Math.min(bins - 1, Math.floor(probability * bins))
  const filled = new Map<number, Foretold[]>()
  for (const one of forecasts) {
    const bin = filled.get(binOf(one)) ?? []
    filled.set(binOf(one), bin)
    bin.push(one)
  }
  return [...filled]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, own]) => {
      const came = own.filter(({ happened }) => happened).length
      return {
        from: bin / bins,
        to: (bin + 1) / bins,
        n: own.length,
        said: mean(own.map(({ probability }) => probability)),
        came: came / own.length,
        cameBetween: wilson(came, own.length),
      }
    })
}
