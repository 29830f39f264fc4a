import type { Day, Explanation } from '@portolan/quantity'
import type { Shortage } from './fit/shortage.ts'

/**
 * Why a demand is short: its overload with the demands in it, and every overload that it leans on. Undefined for one
 * that is not there. It ends, for an overload leans only on those made before.
 */
export function explain(result: Shortage, demand: string, asOf: Day): Explanation | undefined {
  const found = result.demands.find(({ id }) => id === demand)
  if (found === undefined) return undefined
  const { work, placed, short, overload } = found
  return {
    ...leaf('short', short, asOf),
    formula: 'work − placed',
    from: [
      leaf('work', work, asOf),
      leaf('placed', placed, asOf),
      ...(overload === null ? [] : explainOverload(result, overload, asOf)),
    ],
  }
}

/** Each of them once, however many lean on it. */
function explainOverload(result: Shortage, id: string, asOf: Day): readonly Explanation[] {
  const works = new Map(result.demands.map((demand) => [demand.id, demand.work]))
  const proof = new Set([id])
  for (const one of proof)
    for (const { leansOn } of result.overloads.filter((overload) => overload.id === one))
      leansOn.forEach((other) => proof.add(other))
  return result.overloads
    .filter((overload) => proof.has(overload.id))
    .map((overload) => ({
      ...leaf(`overload ${overload.id}`, overload.short, asOf),
      formula: 'work of its demands − capacity of its people on its days',
      from: [
        ...overload.demands.map((demand) => leaf(demand, works.get(demand) ?? null, asOf)),
        leaf('capacity', overload.capacity, asOf),
      ],
    }))
}

function leaf(measure: string, value: number | null, asOf: Day): Explanation {
  return { measure, value, unit: 'minutes', rule: 'capacity/shortage', formula: 'as counted', asOf, from: [] }
}
