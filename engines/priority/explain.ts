import type { Explanation } from '@portolan/quantity'
import { type MeasureName, measureTable } from './measure-table.ts'
import type { About, Entry, Inputs, InputValue } from './result.ts'
import type { InputName } from './words.ts'

/** Any answer of the engine: the whole, its items, and where there are any, its criteria. */
export type Explained = About & {
  readonly whole: Entry<never>
  readonly entries: readonly Entry<never>[]
  readonly criteria?: readonly Entry<never>[]
}

/**
 * Walks a measure of the whole (by the subject of the answer) or of an item down to what was handed in; undefined for
 * what there is not. It ends, because a measure is made only from inputs and from measures that are not made from it.
 */
export function explain(result: Explained, subject: string, measure: string): Explanation | undefined {
  const whole = subject === result.subject ? [result.whole] : []
  const named = [...result.entries, ...(result.criteria ?? [])].filter(({ id }) => id === subject)
  const entry = [...whole, ...named].find(({ measures }) => Object.hasOwn(measures, measure))
  return entry === undefined ? undefined : explainMeasure(entry, result, measure as MeasureName)
}

function explainMeasure(entry: Entry<never>, result: Explained, name: MeasureName): Explanation {
  const { formula, of } = measureTable[name]
  const from = of.flatMap((part) => explainPart(entry, result, part))
  return { measure: name, ...figureOf(entry, name), formula, from }
}

function figureOf(entry: Entry<never>, name: MeasureName): Entry<MeasureName>['measures'][MeasureName] {
  return (entry.measures as Entry<MeasureName>['measures'])[name]
}

/** Of the item itself, else of the whole it stands in; none for a part that this kind of answer does not have. */
function explainPart(
  entry: Entry<never>,
  result: Explained,
  part: MeasureName | InputName,
): readonly Explanation[] {
  if (Object.hasOwn(entry.measures, part)) return [explainMeasure(entry, result, part as MeasureName)]
  return explainInput({ ...result.whole.inputs, ...entry.inputs }, part as InputName, result)
}

function explainInput(inputs: Inputs, name: InputName, { asOf }: About): readonly Explanation[] {
  const value: InputValue | undefined = inputs[name]
  if (value === undefined) return []
  const leaf = { unit: units[name] ?? 'number', rule: 'priority/inputs', formula: 'as stated', asOf }
  if (value === null || typeof value === 'number') return [{ ...leaf, measure: name, value, from: [] }]
  const from = value.map(({ id, value: one }) => ({
    ...leaf,
    measure: `${name} ${id}`,
    value: one,
    from: [],
  }))
  return [{ ...leaf, measure: name, value: value.length, unit: 'count', from }]
}

const units: Partial<Record<InputName, string>> = {
  cost: 'money',
  budget: 'money',
  delayCostPerPeriod: 'money',
  duration: 'periods',
  weights: 'share',
  weight: 'share',
  share: 'share',
  order: 'rank',
  to: 'rank',
}
