import { type Day, type Explanation, type Told, told } from '@portolan/quantity'
import type { Overload } from './fit/overloads.ts'
import { type MeasureName, measureTable } from './measure-table.ts'
import type { Entry, InputValue, Named } from './result.ts'
import { type InputName, inputUnits } from './words.ts'

/** Any answer of the engine; `shortage` alone has figures of the whole and overloads. */
export type Explained = {
  readonly asOf: Day | null
  readonly entries: readonly Entry<never>[]
  readonly overloads?: readonly Overload[]
}

/**
 * Walks a figure of an entry down to what was handed in, and what is short down to its proof; of the whole, where the
 * subject is null, to its entries. Undefined for what there is not. It ends, because a measure is made only from inputs
 * and from measures that are not made from it, and an overload leans only on those made before.
 */
export function explain(result: Explained, subject: string | null, measure: string): Explanation | undefined {
  if (!Object.hasOwn(measureTable, measure)) return undefined
  const name = measure as MeasureName
  if (subject === null) return explainWhole(result, name)
  const entry = result.entries.find(({ id }) => id === subject)
  return entry !== undefined && isFigure(entry, measure) ? explainFigure(entry, result, name) : undefined
}

function explainWhole(result: Explained, name: MeasureName): Explanation | undefined {
  if (!Object.hasOwn(result, name)) return undefined
  const from = result.entries
    .filter((entry) => valueOf(entry, name) !== 0)
    .map((entry) => ({ ...explainFigure(entry, result, name), measure: `${name} ${entry.id}` }))
  return { ...figureOf(result, name, result), ...written(ofDemands), from }
}

function explainFigure(entry: Entry<never>, result: Explained, name: MeasureName): Explanation {
  const { formula, of } = measureTable[name]
  const from = of.flatMap((part) =>
    Object.hasOwn(measureTable, part) && isFigure(entry, part)
      ? [explainFigure(entry, result, part as MeasureName)]
      : explainInput(entry, result, part as InputName),
  )
  return { ...figureOf(entry, name, result), formula, from }
}

/** Names of what an entry is about are text, and may be called as a measure is elsewhere. */
function isFigure(of: object, name: string): boolean {
  return Object.hasOwn(of, name) && typeof valueOf(of, name as MeasureName) !== 'string'
}

function figureOf(of: object, name: MeasureName, { asOf }: Explained): Omit<Explanation, 'formula' | 'from'> {
  const { unit, rule } = measureTable[name]
  return { measure: name, value: valueOf(of, name), unit, rule: `capacity/${rule}`, ...dated(asOf) }
}

function valueOf(of: object, name: MeasureName): number | null {
  return (of as Readonly<Record<MeasureName, number | null>>)[name]
}

function dated(asOf: Day | null): { readonly asOf?: Day } {
  return asOf === null ? {} : { asOf }
}

/** None for a part that this kind of answer does not have; a list opens to its entries. */
function explainInput({ inputs }: Entry<never>, result: Explained, name: InputName): readonly Explanation[] {
  const value: InputValue | undefined = inputs[name]
  if (value === undefined) return []
  if (name === 'overload') return value === null ? [] : explainOverloads(value as string, result)
  const leaf = leafOf(name, result)
  if (value === null || typeof value !== 'object') return [leaf(name, value)]
  const from = value.map((one: string | Named, i) =>
    typeof one === 'string' ? leaf(`${name} ${i + 1}`, one) : leaf(`${name} ${one.id}`, one.value),
  )
  return [{ ...leaf(name, value.length), unit: 'count', from }]
}

type Leaf = (measure: string, value: number | string | null) => Explanation

function leafOf(name: InputName, { asOf }: Explained): Leaf {
  const unit = inputUnits[name] ?? 'minutes'
  return (measure, value) => ({
    measure,
    value,
    unit,
    rule: 'capacity/inputs',
    ...written(asStated),
    ...dated(asOf),
    from: [],
  })
}

/** The whole proof: the overload and all that it leans on, each of them once. */
function explainOverloads(id: string, result: Explained): readonly Explanation[] {
  const overloads = result.overloads ?? []
  const works = new Map(result.entries.map((entry) => [entry.id, valueOf(entry, 'work')]))
  const proof = new Set([id])
  for (const one of proof)
    for (const { leansOn } of overloads.filter((overload) => overload.id === one))
      leansOn.forEach((other) => proof.add(other))
  const leaf = leafOf('demands', result)
  return overloads
    .filter((overload) => proof.has(overload.id))
    .map((overload) => ({
      ...leaf(`overload ${overload.id}`, overload.short),
      rule: 'capacity/shortage',
      ...written(ofOverload),
      from: [
        ...overload.demands.map((demand) => leaf(demand, works.get(demand) as number)),
        leaf('capacity', overload.capacity),
      ],
    }))
}

const asStated = told('capacity:formula.as-stated')`as stated`
const ofDemands = told('capacity:formula.of-demands')`Σ of the demands`
const ofOverload = told(
  'capacity:formula.of-overload',
)`work of its demands − capacity of its people on its days`

/** A formula that is not that of a measure, and so has a wording of its own. */
function written({ sentence, wording }: Told): Pick<Explanation, 'formula' | 'formulaWording'> {
  return { formula: sentence, formulaWording: wording }
}
