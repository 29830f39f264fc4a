import type { Explanation } from '@portolan/quantity'
import { type MeasureName, measureTable } from './measure-table.ts'
import type { Assessment, InputValue } from './result.ts'
import { type InputName, inputUnits } from './words.ts'

/**
 * Walks a measure of any answer down to what was handed in; undefined for a name it does not have. It ends, because a
 * measure is made only from inputs and from measures that are not made from it.
 */
export function explain(result: Assessment<never>, measure: string): Explanation | undefined {
  const figure = figuresOf(result).get(measure)
  if (figure === undefined) return undefined
  const { formula, of } = measureTable[measure as MeasureName]
  const from = of.flatMap((part) => explain(result, part) ?? explainInput(result, part as InputName))
  return { measure, ...figure, formula, from }
}

type Figures = Assessment<MeasureName>['measures']

function figuresOf({ measures }: Assessment<never>): ReadonlyMap<string, Figures[MeasureName]> {
  return new Map(Object.entries<Figures[MeasureName]>(measures))
}

/** None for a part that this kind of answer does not have; a list opens to its entries. */
function explainInput({ inputs, asOf }: Assessment<never>, name: InputName): readonly Explanation[] {
  const value: InputValue | undefined = inputs[name]
  if (value === undefined) return []
  const leaf = { unit: inputUnits[name] ?? 'count', rule: 'outlook/inputs', formula: 'as stated', asOf }
  if (value === null || typeof value !== 'object') return [{ ...leaf, measure: name, value, from: [] }]
  const from = value.map((one, i) => ({ ...leaf, measure: `${name} ${i + 1}`, value: one, from: [] }))
  return [{ ...leaf, measure: name, value: value.length, unit: 'count', from }]
}
