import { entryOf } from '../arithmetic/entry.ts'
import { settle } from '../assess.ts'
import { wilson } from '../calibration/wilson.ts'
import { holds } from '../calibration/winkler.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import type { ThreePoints } from './estimate-law.ts'

export type TrackMeasure =
  | 'judgedEstimates'
  | 'insideShare'
  | 'insideLow'
  | 'insideHigh'
  | 'medianRatio'
  | 'overShare'

/** An estimate of something that is over. */
export type JudgedEstimate = ThreePoints & { readonly actual: number }

export type TrackInput = About & { readonly estimates: readonly JudgedEstimate[] }

const LEAST_JUDGED = 5

/** How often actuals fell inside the stated range, and how far they lay from what was most likely: of an author, of a method. */
export function trackRecord(input: TrackInput): Answer<Assessment<TrackMeasure>> {
  const checks = openChecks()
  const given = Array.isArray(input.estimates) ? input.estimates : []
  const judged = given.filter(isSound)
  const n = judged.length
  const footing = { inputs: {}, findings: checks.findings }
  const about = { judgedEstimates: { is: n } }
  if (n < LEAST_JUDGED) return settle(input, { ...about, ...tooFew }, footing)
  const inside = judged.filter((one) => holds(one, one.actual)).length
  const [insideLow, insideHigh] = wilson(inside, n)
  const ratios = judged.map(({ actual, likely }) => actual / likely).toSorted((a, b) => a - b)
  const over = judged.filter(({ actual, high }) => actual > high).length
  return settle(
    input,
    {
      ...about,
      insideShare: { is: inside / n },
      insideLow: { is: insideLow },
      insideHigh: { is: insideHigh },
      medianRatio: {
        is: (entryOf(ratios, Math.floor((n - 1) / 2)) + entryOf(ratios, Math.ceil((n - 1) / 2))) / 2,
      },
      overShare: { is: over / n },
    },
    footing,
  )
}

function isSound(one: JudgedEstimate): boolean {
  const { low, likely, high, actual } = one ?? {}
  return low <= likely && likely <= high && likely > 0 && actual >= 0 && Number.isFinite(high + actual)
}

const none = { is: null }
const tooFew = {
  insideShare: { because: 'few-judged' },
  insideLow: none,
  insideHigh: none,
  medianRatio: none,
  overShare: none,
} as const
