import type { Explanation } from '@portolan/quantity'
import { measureTable } from './measure-table.ts'
import { statisticalEstimates } from './realism.ts'
import type { EarnedValueResult, InputName, MeasureName, ValueName } from './result.ts'
import { wordsOf } from './words.ts'

/**
 * Walks a measure or 'realism' down to what was handed in; undefined for a name that is none. It ends, because
 * a measure is made only from inputs and measures above it in `measureTable`.
 */
export function explain(result: EarnedValueResult, measure: string): Explanation | undefined {
  if (measure === 'realism') return explainRealism(result)
  return isMeasure(measure) ? explainMeasure(result, measure) : undefined
}

function isMeasure(name: string): name is MeasureName {
  return Object.hasOwn(measureTable, name)
}

function explainMeasure(result: EarnedValueResult, name: MeasureName): Explanation {
  const { value, unit, rule, asOf } = result.measures[name]
  const { formula, of } = measureTable[name]
  const from = of.map((part) => explainValue(result, part))
  return { measure: name, name: titleOf(wordsOf(name)), value, unit, rule, formula, asOf, from }
}

/** 'cost variance (CV)' → 'Cost variance (CV)' */
function titleOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function explainValue(result: EarnedValueResult, name: ValueName): Explanation {
  return isMeasure(name) ? explainMeasure(result, name) : explainInput(result, name)
}

function explainInput({ inputs, asOf }: EarnedValueResult, name: InputName): Explanation {
  return {
    measure: name,
    value: inputs[name],
    unit: inputUnits[name] ?? 'money',
    rule: 'earned-value/inputs',
    formula: readFromCurve[name] ?? 'as stated',
    asOf,
    from: [],
  }
}

const inputUnits: Partial<Record<InputName, string>> = {
  plannedDuration: 'periods',
  actualTime: 'periods',
  wholePeriods: 'periods',
  partPeriod: 'periods',
  estimatedDuration: 'periods',
  cpiWeight: 'ratio',
  spiWeight: 'ratio',
  timeFactor: 'ratio',
}

const readFromCurve: Partial<Record<InputName, string>> = {
  wholePeriods: 'C: whole periods of which the planned value is earned',
  partPeriod: 'I = (EV − PV of period C) ÷ (PV of period C + 1 − PV of period C)',
}

function explainRealism(result: EarnedValueResult): Explanation {
  const parts = [...statisticalEstimates, 'tcpiGap'] as const satisfies readonly MeasureName[]
  return {
    measure: 'realism',
    value: result.realism?.sentence ?? null,
    unit: 'text',
    rule: 'earned-value/realism',
    formula: 'within the lowest and highest statistical estimate, and TCPI for it near CPI',
    asOf: result.asOf,
    from: parts.map((name) => explainMeasure(result, name)),
  }
}
