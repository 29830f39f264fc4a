import type { Explanation } from '@portolan/quantity'
import { measureTable } from './measure-table.ts'
import type { Evidence, HealthResult, MeasureName, Trace } from './result.ts'

/**
 * Walks a measure, 'status' or 'sure' down to what the registers said. Undefined for a name that is no
 * measure, and for a measure of a schedule that the project does not have.
 * It ends, because a measure is made only from measures above it in `measureTable`.
 */
export function explain(result: HealthResult, measure: string): Explanation | undefined {
  if (measure === 'status') return explainStatus(result)
  if (measure === 'sure') return explainSure(result)
  return isMeasure(measure) ? explainMeasure(result, measure) : undefined
}

function isMeasure(name: string): name is MeasureName {
  return Object.hasOwn(measureTable, name)
}

function explainMeasure(result: HealthResult, name: MeasureName): Explanation | undefined {
  const figure = result.measures[name]
  if (figure === undefined) return undefined
  const { value, unit, rule, asOf } = figure
  // Where there is a figure there is what it was made from.
  const trace = result.trace[name] as Trace
  const from = [...explainMeasures(result, trace.of), ...trace.evidence.map(explainEvidence)]
  const status = name === 'reportedDifference' ? [explainStatus(result)] : []
  return {
    measure: name,
    name: measureTable[name].name,
    value,
    unit,
    rule,
    formula: measureTable[name].formula,
    asOf,
    from: [...status, ...from],
  }
}

function explainStatus(result: HealthResult): Explanation {
  return {
    measure: 'status',
    value: result.status,
    unit: 'status',
    rule: 'health/status',
    formula: 'worst status of the reasons; off track too if at-risk reasons weigh enough together',
    asOf: result.asOf,
    from: result.reasons.map((reason) => ({
      measure: reason.rule,
      value: reason.status,
      unit: 'status',
      rule: `health/${reason.rule}`,
      formula: reason.sentence,
      formulaWording: reason.wording,
      asOf: result.asOf,
      from: explainMeasures(result, [reason.measure]),
    })),
  }
}

function explainSure(result: HealthResult): Explanation {
  return {
    measure: 'sure',
    name: 'How sure',
    value: result.sure.value,
    unit: 'share',
    rule: 'health/sure',
    formula: 'freshness × (½ + ½ coverage) × comparison',
    asOf: result.asOf,
    from: explainMeasures(result, SURE_FROM),
  }
}

function explainMeasures(result: HealthResult, names: readonly MeasureName[]): readonly Explanation[] {
  return names.map((name) => explainMeasure(result, name)).filter((part) => part !== undefined)
}

const SURE_FROM: readonly MeasureName[] = [
  'evidenceAgeDays',
  'coverageShare',
  'slipCurrentDays',
  'costCurrentShare',
]

function explainEvidence({ what, value, asOf, source, sourceWording }: Evidence): Explanation {
  return {
    measure: what,
    value,
    unit: typeof value === 'number' ? 'number' : 'text',
    rule: 'health/evidence',
    formula: 'as stated',
    asOf,
    source,
    ...(sourceWording === undefined ? {} : { sourceWording }),
    from: [],
  }
}
