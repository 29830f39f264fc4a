import type { Explanation } from '@portolan/quantity'
import { type InputName, type MeasureName, measureTable } from './measure-table.ts'
import { type Explained, type Input, type Sheet, sheetOf } from './sheet.ts'

/**
 * Walks a figure of a selection (the subject null), of a candidate that was asked about, or of a rule (`fund it`) down to
 * what it was made from; undefined for what there is not. It ends, because a measure is made only from inputs and from
 * measures that are not made from it.
 */
export function explain(result: Explained, subject: string | null, measure: string): Explanation | undefined {
  const sheet = sheetOf(result, subject)
  if (sheet === undefined || !Object.hasOwn(sheet.figures, measure)) return undefined
  return explainMeasure(sheet, measure as MeasureName)
}

function explainMeasure(sheet: Sheet, name: MeasureName): Explanation {
  const { unit, rule, formula, of } = measureTable[name]
  return {
    measure: name,
    value: sheet.figures[name] ?? null,
    unit,
    rule: `selection/${rule}`,
    formula,
    from: of.flatMap((part) => explainPart(sheet, part)),
  }
}

/** None for a part that this answer does not have: a bound by cases where nothing was searched through. */
function explainPart(sheet: Sheet, part: MeasureName | InputName): readonly Explanation[] {
  if (Object.hasOwn(sheet.figures, part)) return [explainMeasure(sheet, part as MeasureName)]
  const input = sheet.inputs[part as InputName]
  return input === undefined ? [] : [explainInput(part, input)]
}

function explainInput(name: string, input: Input): Explanation {
  const stated = { rule: 'selection/inputs', formula: 'as stated', from: [] }
  if (!('entries' in input)) return { ...input, ...stated }
  const { unit, entries } = input
  const from = entries.map((entry) => ({ ...entry, ...stated }))
  return { measure: name, value: entries.length, unit, ...stated, from }
}
