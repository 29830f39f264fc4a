import { explain, type RiskInput, type SimulateAnswer, type SimulateResult } from '@portolan/risk'

/** What `compute risk` prints of an answer, beside the file and the findings. */
export function riskJson(
  input: RiskInput,
  { status, result, work }: SimulateAnswer,
): Record<string, unknown> {
  if (result === undefined) return { status, finish: null, cost: null, criticality: [], drivers: [], work }
  return {
    status,
    iterations: result.iterations,
    seed: result.seed,
    ...wholeOf(result),
    criticality: result.activities.map(({ id, measures }) => ({ id, ...valuesOf(measures) })),
    drivers: result.drivers.map(({ id, measures }) => ({
      id,
      name: input.risks?.find((risk) => risk.id === id)?.name ?? null,
      ...valuesOf(measures),
    })),
    formulas: Object.fromEntries(
      Object.keys(result.whole.measures).map((measure) => [
        measure,
        explain(result, result.subject, measure)?.formula ?? null,
      ]),
    ),
    work,
  }
}

function wholeOf({ whole }: SimulateResult): Record<string, unknown> {
  const value = valuesOf(whole.measures)
  return {
    finish: {
      planned: value['plannedFinish'],
      mean: value['meanFinish'],
      p10: value['finishP10'],
      p50: value['finishP50'],
      p80: value['finishP80'],
      p90: value['finishP90'],
      atMeans: value['finishAtMeans'],
      mergeBiasMinutes: value['mergeBias'],
      contingencyMinutes: value['timeContingency'],
      confidence: value['finishConfidence'],
    },
    cost: {
      planned: value['plannedCost'],
      mean: value['meanCost'],
      p10: value['costP10'],
      p50: value['costP50'],
      p80: value['costP80'],
      p90: value['costP90'],
      contingency: value['costContingency'],
      confidence: value['costConfidence'],
    },
    jointConfidence: value['jointConfidence'],
  }
}

type Figures = Readonly<Record<string, { readonly value: number | string | null }>>

function valuesOf(measures: Figures): Record<string, number | string | null> {
  return Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value]))
}
