import { faultOf } from '../distribution/distribution.ts'
import { unknownActivity, unsound } from '../finding.ts'
import type { Program } from '../program.ts'
import type { Effects } from './effects.ts'
import type { Parts } from './prepare.ts'

export type CostColumns = {
  readonly columns: Pick<Program, 'rate' | 'runningRate' | 'cost' | 'costGate' | 'fixedCost'>
}

/** What runs with the work, what runs with the project, what is drawn, and what is known. */
export function addCosts(parts: Parts, effects: Effects): CostColumns {
  const { input, network, placeOf, variables, findings } = parts
  const money = input.money ?? {}
  const rate = new Float32Array(network.ids.length)
  for (const { activity, perMinute } of money.rates ?? []) {
    const place = placeOf.get(activity)
    if (place === undefined) findings.push(unknownActivity('rate', activity, activity))
    else rate[place] = (rate[place] as number) + perMinute
  }
  const cost = [...effects.costs]
  const costGate = cost.map(() => -1)
  for (const { id, activity, distribution } of money.amounts ?? []) {
    const draw = variables.draw()
    const fault = faultOf(distribution)
    if (fault !== undefined) {
      findings.push(unsound('amount', id, fault))
      continue
    }
    const place = activity === undefined ? undefined : placeOf.get(activity)
    if (activity !== undefined && place === undefined) findings.push(unknownActivity('amount', id, activity))
    const gate = place === undefined ? -1 : (effects.gateOf.get(place) ?? -1)
    for (const variable of variables.add(draw, { from: 0, to: 1 }, { distribution, otherwise: 0 })) {
      cost.push(variable)
      costGate.push(gate)
    }
  }
  return {
    columns: {
      rate,
      runningRate: money.whileRunning ?? 0,
      cost: Int32Array.from(cost),
      costGate: Int32Array.from(costGate),
      fixedCost: (money.fixed ?? 0) + effects.answers,
    },
  }
}
