import { measureTable } from '@portolan/outlook'
import type { Explanation } from '@portolan/quantity'
import type { TrackRecord } from '../../contract/index.ts'

/** The share inside, with what it rests on and how sure so few make it. */
export function explainRecord(of: TrackRecord): Explanation {
  const part = (measure: Measure, value: number | null, from: readonly Explanation[] = []): Explanation => {
    const { unit, rule, formula } = measureTable[measure]
    return { measure, value, unit, rule: `outlook/${rule}`, formula, from }
  }
  return part('insideShare', of.insideShare, [
    part('judgedEstimates', of.judged),
    part('insideLow', of.insideLow),
    part('insideHigh', of.insideHigh),
    part('overShare', of.overShare),
  ])
}

type Measure = 'insideShare' | 'judgedEstimates' | 'insideLow' | 'insideHigh' | 'overShare'
