import type { Highs, Model } from 'highs'
import { modelData, statusOf } from './highs-model.ts'
import type { LinearData, WholeAnswer, WholeSearch } from './linear-model.ts'

/** Branch and cut, streamed: each better solution and each better bound is told while it runs. */
export function solveWhole(
  highs: Highs,
  data: LinearData,
  search: WholeSearch & { readonly secondsLeft: () => number },
): WholeAnswer {
  if (data.cost.length === 0) return { status: 'optimal', x: new Float64Array(0), bound: 0, nodes: 0 }
  const model = highs.createModel(modelData(highs, data, true))
  try {
    model.options.set({
      output_flag: false,
      // The interrupt below ends it by the clock of the allowance; this one goes by the wall, and is for the worst.
      time_limit: PATIENCE * Math.max(0.01, search.secondsLeft() * search.share),
      mip_rel_gap: 0,
      mip_abs_gap: 0.999,
      ...(search.nodes === undefined ? {} : { mip_max_nodes: search.nodes }),
    })
    if (search.start !== undefined) model.setSolution({ colValue: search.start })
    run(highs, model, search)
    return answerOf(highs, model)
  } finally {
    model.dispose()
  }
}

/** So much longer by the wall than by another clock it may take, at most. */
const PATIENCE = 20

function run(
  { constants: { callbackType } }: Highs,
  model: Model,
  { onBetter, onBound, enough, secondsLeft, share }: WholeSearch & { readonly secondsLeft: () => number },
): void {
  const until = secondsLeft() * (1 - share)
  const isOver = (value: number | undefined, bound: number | undefined): boolean =>
    secondsLeft() <= until || (enough?.(value ?? -Infinity, bound ?? Infinity) ?? false)
  model.run({
    [callbackType.simplexInterrupt]: (event) => {
      if (isOver(undefined, undefined)) event.interrupt()
      return undefined
    },
    [callbackType.mipInterrupt]: (event) => {
      if (isOver(event.data.mip_primal_bound, event.data.mip_dual_bound)) event.interrupt()
      return undefined
    },
    [callbackType.mipImprovingSolution]: ({ data: { mip_solution: x } }) => {
      if (x !== undefined) onBetter?.(x)
      return undefined
    },
    [callbackType.mipLogging]: ({ data: { mip_dual_bound: reached } }) => {
      if (reached !== undefined && Number.isFinite(reached)) onBound?.(reached)
      return undefined
    },
  })
}

function answerOf(highs: Highs, model: Model): WholeAnswer {
  const status = statusOf(highs, model.getModelStatus())
  const feasible = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  const reached = Number(model.info.get('mip_dual_bound'))
  return {
    status,
    x: feasible ? model.getSolution().colValue : null,
    bound: Math.abs(reached) >= highs.infinity ? Infinity : reached,
    nodes: Number(model.info.get('mip_node_count')),
  }
}
