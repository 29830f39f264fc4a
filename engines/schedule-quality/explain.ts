import type { Explanation } from '@portolan/quantity'
import { complementTable } from './beyond/complements.ts'
import { pointTable } from './point-table.ts'
import type { Complement, Offender, Point, QualityResult } from './result.ts'

/** Opens a point, a complement or 'index' down to the activities and links it counts; undefined for another name. */
export function explain(result: QualityResult, measure: string): Explanation | undefined {
  if (measure === 'index') return explainIndex(result)
  const point = result.points.find(({ id }) => id === measure)
  if (point !== undefined) return explainPoint(point)
  const complement = result.complements.find(({ id }) => id === measure)
  return complement === undefined ? undefined : explainComplement(complement)
}

function explainIndex(result: QualityResult): Explanation {
  return {
    measure: 'index',
    name: 'Quality index',
    value: result.index.value,
    unit: 'points of 100',
    rule: 'schedule-quality/index',
    formula: '100 × mean of the scores of its parts',
    from: result.index.parts.flatMap(({ id }) => explain(result, id) ?? []),
  }
}

function explainPoint(point: Point): Explanation {
  const rule = 'schedule-quality/points'
  const { formula } = pointTable[point.id]
  if (point.reason === null) return quotient(point, { rule, formula })
  const { sentence, wording } = point.reason
  return quotient(point, { rule, formula: sentence, formulaWording: wording })
}

function explainComplement(complement: Complement): Explanation {
  const { formula } = complementTable[complement.id]
  return quotient(complement, { rule: 'schedule-quality/complements', formula })
}

function quotient(
  of: Pick<Point | Complement, 'id' | 'name' | 'value' | 'numerator' | 'denominator' | 'offenders'>,
  said: Pick<Explanation, 'rule' | 'formula' | 'formulaWording'>,
): Explanation {
  const counted = of.offenders.map((each) => explainOffender(each, said.rule))
  const part = (measure: string, value: number | null, from: readonly Explanation[]): Explanation => {
    return { measure, value, unit: 'number', rule: said.rule, formula: 'as counted', from }
  }
  return {
    measure: of.id,
    name: of.name,
    value: of.value,
    unit: 'share',
    ...said,
    from: [part('numerator', of.numerator, counted), part('denominator', of.denominator, [])],
  }
}

function explainOffender({ kind, id, sentence, wording }: Offender, rule: string): Explanation {
  return { measure: kind, value: id, unit: 'id', rule, formula: sentence, formulaWording: wording, from: [] }
}
