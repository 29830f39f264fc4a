import type { Day, Money } from '@portolan/quantity'
import { exposure, type ExposureResult, type ExposureRisk } from '@portolan/risk'
import { exposureFigures, type ExposureView, type RiskCause } from '../../contract/index.ts'
import { shownFigure } from '../risk/show-simulation.ts'

/** A risk with its money in the currency of the organisation. */
export type ExposedRisk = {
  readonly id: string
  readonly projectId: string
  readonly causeId: string | null
  readonly probability: number
  readonly cost: { readonly low: Money; readonly likely: Money; readonly high: Money }
}

type Known = {
  readonly subject: string
  readonly asOf: Day
  readonly risks: readonly ExposedRisk[]
  readonly causes: readonly RiskCause[]
}

/** The more risks, the less each iteration tells anew: so many draws of single risks, whatever their number. */
const draws = 400_000
const [fewest, most] = [500, 8_000]
/** Parts that are drawn; all risks are in the whole. */
const mostParts = 60

/** Draws all risks together, and tells causes and the heaviest projects by the same draws. */
export function drawExposure({ subject, asOf, risks, causes }: Known): ExposureResult {
  const given = risks.map(toExposure)
  const weights = new Map<string, number>()
  for (const { probability, cost, parts } of given)
    for (const part of parts) weights.set(part, (weights.get(part) ?? 0) + probability * cost.likely)
  const heaviest = [...weights].toSorted(([, one], [, other]) => other - one).map(([part]) => part)
  const shared = causes.map(({ id, together }) => ({ id, together: together / 100 }))
  const parts = heaviest.slice(0, mostParts)
  const iterations = Math.max(fewest, Math.min(most, Math.floor(draws / Math.max(1, given.length))))
  return exposure({ subject, asOf, risks: given, causes: shared, parts }, { iterations, seed: 1 })
}

function toExposure({ id, projectId, causeId, probability, cost }: ExposedRisk): ExposureRisk {
  return {
    id,
    probability,
    cost: { low: cost.low.amount, likely: cost.likely.amount, high: cost.high.amount },
    ...(causeId === null ? {} : { cause: causeId }),
    parts: causeId === null ? [projectId] : [projectId, causeId],
  }
}

/** As a screen reads it: whole minor units of one currency. */
export function shownExposure(
  { measures }: ExposureResult['whole'],
  currency: string,
): ExposureView['figures'] {
  const units = { currency, minutesPerDay: 1 }
  const shown = exposureFigures.map((name) => [name, shownFigure(measures[name], units)])
  return Object.fromEntries(shown) as ExposureView['figures']
}
