import type { Explanation } from '@portolan/quantity'
import { type InputName, type MeasureName, measureTable } from './result/measure-table.ts'
import type { Entry, SimulateResult } from './result/result.ts'

/** Walks a measure of the project, of an activity or of a risk down to what it was made from; undefined for none. */
export function explain(
  result: Omit<SimulateResult, 'drivers'> & Partial<Pick<SimulateResult, 'drivers'>>,
  subject: string,
  measure: string,
): Explanation | undefined {
  const entries: readonly Entry<MeasureName>[] = [
    result.whole,
    ...result.activities,
    ...(result.drivers ?? []),
  ] as readonly Entry<MeasureName>[]
  const entry = entries.find(({ id, measures }) => id === subject && Object.hasOwn(measures, measure))
  return entry === undefined ? undefined : explainMeasure(entry, measure as MeasureName)
}

function explainMeasure(entry: Entry<MeasureName>, name: MeasureName): Explanation {
  const { formula, of } = measureTable[name]
  const from = of.flatMap((part) => explainPart(entry, part))
  return { measure: name, ...entry.measures[name], formula, from }
}

function explainPart(entry: Entry<MeasureName>, part: MeasureName | InputName): readonly Explanation[] {
  if (Object.hasOwn(entry.measures, part)) return [explainMeasure(entry, part as MeasureName)]
  const value = entry.inputs[part as InputName]
  if (value === undefined || value === null) return []
  return [
    {
      measure: part,
      value,
      unit: units[part as InputName],
      rule: 'risk/inputs',
      formula: 'as stated',
      from: [],
    },
  ]
}

const units: Readonly<Record<InputName, string>> = {
  iterations: 'count',
  seed: 'number',
  targetFinish: 'moment',
  targetCost: 'money',
  plannedDuration: 'minutes',
  probability: 'share',
}
