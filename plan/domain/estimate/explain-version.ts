import { explain, sumOfLines, threePoints } from '@portolan/outlook'
import { day, type Explanation } from '@portolan/quantity'
import type { EstimateVersion } from '../../contract/index.ts'

/** How average and spread of a version came about: worked out once more, by the same engine. */
export function explainVersion(
  version: EstimateVersion,
  measure: 'expected' | 'deviation',
  unit: string,
): Explanation {
  const about = { subject: 'estimate', asOf: day(version.writtenAt.slice(0, 10)) }
  const { points, lines, law, correlation, method } = version
  const explained =
    method === 'bottom-up'
      ? explain(
          sumOfLines({ ...about, lines, law, correlation }).result,
          measure === 'expected' ? 'sumExpected' : 'sumDeviation',
        )
      : explain(threePoints({ ...about, ...points, law }).result, measure)
  return inUnit(explained ?? nothing(measure), unit)
}

function nothing(measure: string): Explanation {
  return { measure, value: null, unit: 'stated', rule: 'outlook/three-points', formula: '', from: [] }
}

/** An engine does not know what is counted. */
function inUnit(explanation: Explanation, unit: string): Explanation {
  const own = explanation.unit === 'stated' ? unit : explanation.unit
  const name = names[explanation.measure]
  return {
    ...explanation,
    unit: own,
    ...(name === undefined ? {} : { name }),
    from: explanation.from.map((one) => inUnit(one, unit)),
  }
}

const names: Readonly<Record<string, string>> = {
  low: 'Lowest value',
  likely: 'Most likely value',
  high: 'Highest value',
  lines: 'Lines',
  correlation: 'Correlation of the lines',
  sumExpected: 'Expected sum',
  sumIndependent: 'Deviation if each line goes wrong by itself',
  sumCorrelated: 'Deviation if all go wrong together',
  sumDeviation: 'Deviation at the stated correlation',
}
