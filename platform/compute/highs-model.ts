import type { Highs, Model, ModelData } from 'highs'
import type { LinearAnswer, LinearData, LinearStatus, OpenModel } from './linear-model.ts'

/** HiGHS keeps the basis of the last solution, so that a small change costs a small solve. */
export function openModel(highs: Highs, data: LinearData, secondsLeft: () => number): OpenModel {
  const model = highs.createModel(modelData(highs, data, false))
  // Presolve would throw the basis away.
  model.options.set({ output_flag: false, presolve: 'off' })
  return {
    columnBounds: (columns, lower, upper) =>
      void model.changeColsBounds(
        { kind: 'set', indices: columns },
        bounds(highs, lower),
        bounds(highs, upper),
      ),
    rowBounds: (row, lower, upper) =>
      void model.changeRowBounds(row, bound(highs, lower), bound(highs, upper)),
    costs: (columns, costs) => void model.changeColsCost({ kind: 'set', indices: columns }, costs),
    solve: () => (data.cost.length === 0 ? nothing(data) : solve(highs, model, secondsLeft)),
    close: () => model.dispose(),
  }
}

/** Without columns there is nothing to solve, and HiGHS would say so by a fault. */
function nothing({ rowLower, rowUpper }: LinearData): LinearAnswer {
  const isPossible = rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] ?? 0) >= 0)
  const none = new Float64Array(0)
  return {
    status: isPossible ? 'optimal' : 'infeasible',
    objective: 0,
    x: none,
    prices: new Float64Array(rowLower.length),
    reducedCosts: none,
    iterations: 0,
  }
}

/** HiGHS goes by the clock on the wall: where another clock has time left, it goes on from where it stood. */
function solve(highs: Highs, model: Model, secondsLeft: () => number): LinearAnswer {
  let iterations = 0
  let status: LinearStatus = 'stopped'
  do {
    model.zeroAllClocks()
    model.options.set('time_limit', Math.max(SHORTEST, secondsLeft()))
    model.run()
    status = statusOf(highs, model.getModelStatus())
    iterations += Number(model.info.get('simplex_iteration_count'))
  } while (status === 'stopped' && secondsLeft() > SHORTEST)
  const { colValue, colDual, rowDual } = model.getSolution()
  return {
    status,
    objective: model.getObjectiveValue(),
    x: colValue,
    prices: rowDual,
    reducedCosts: colDual,
    iterations,
  }
}

const SHORTEST = 0.01

export function statusOf({ constants: { modelStatus } }: Highs, status: number): LinearStatus {
  if (status === modelStatus.optimal) return 'optimal'
  if (status === modelStatus.infeasible) return 'infeasible'
  return stoppedBy(status, modelStatus) ? 'stopped' : 'failed'
}

function stoppedBy(
  status: number,
  {
    timeLimit,
    iterationLimit,
    solutionLimit,
    interrupted,
    objectiveBound,
  }: Highs['constants']['modelStatus'],
): boolean {
  const stops: readonly number[] = [timeLimit, iterationLimit, solutionLimit, interrupted, objectiveBound]
  return stops.includes(status)
}

export function modelData(highs: Highs, data: LinearData, whole: boolean): ModelData {
  const [numCols, numRows] = [data.cost.length, data.rowLower.length]
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: data.cost,
    colLower: bounds(highs, data.lower),
    colUpper: bounds(highs, data.upper),
    rowLower: bounds(highs, data.rowLower),
    rowUpper: bounds(highs, data.rowUpper),
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: data.starts,
      indices: data.indices,
      values: data.values,
    },
    ...(whole && data.whole !== undefined ? { integrality: Int32Array.from(data.whole) } : {}),
  }
}

function bounds(highs: Highs, given: Float64Array): Float64Array {
  return given.map((one) => bound(highs, one))
}

function bound({ infinity }: Highs, given: number): number {
  if (given === Infinity) return infinity
  return given === -Infinity ? -infinity : given
}
