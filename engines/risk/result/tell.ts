import type { Day, Figure } from '@portolan/quantity'
import { type WallMinute, wallText } from '@portolan/schedule'
import { meanOf as meanOfDistribution } from '../distribution/distribution.ts'
import type { Prepared } from '../prepare/prepare.ts'
import type { RiskInput } from '../input.ts'
import type { BlockResult } from '../program.ts'
import { LANES } from '../twin/draw.ts'
import { datesOnSeveralCalendars } from '../twin/dates-on-several-calendars.ts'
import { datesOnOneCalendar } from '../twin/pass.ts'
import { type MeasureName, measureTable } from './measure-table.ts'
import type { ActivityMeasure, Entry, Measures, ProjectMeasure, RiskResult } from './result.ts'
import { deviationOf, meanOf, quantileOf, type Samples, samplesOf, shareUpTo } from './summary.ts'

const SCATTERED = 500

/** All blocks of a prepared plan as what people ask of it. */
export function tell(input: RiskInput, prepared: Prepared, blocks: readonly BlockResult[]): RiskResult {
  const samples = samplesOf(prepared, blocks)
  const told = wholeOf(input, prepared, samples)
  const { momentOf } = prepared.network
  const every = Math.max(1, Math.floor(samples.finishes.length / SCATTERED))
  const picked = Array.from({ length: Math.floor(samples.finishes.length / every) }, (_, i) => i * every)
  const percents = Array.from({ length: 101 }, (_, percent) => percent / 100)
  return {
    subject: input.subject,
    asOf: input.asOf,
    iterations: samples.finishes.length,
    seed: prepared.options.seed,
    whole: told.entry,
    activities: activitiesOf(input, prepared, samples),
    curve: {
      finish: percents.map((share) => momentOf(quantileOf(told.finishes, share))),
      cost: percents.map((share) => quantileOf(told.costs, share)),
    },
    scatter: picked.map((i) => ({
      finish: momentOf(samples.finishes[i] as number),
      cost: samples.costs[i] as number,
    })),
  }
}

type Whole = {
  readonly entry: Entry<ProjectMeasure>
  readonly finishes: Float64Array
  readonly costs: Float64Array
}

function wholeOf(input: RiskInput, prepared: Prepared, samples: Samples): Whole {
  const { momentOf, momentOfWork, workOf } = prepared.network
  const [finishes, costs] = [samples.finishes.toSorted(), samples.costs.toSorted()]
  const planned = positionOf(prepared, prepared.network.planned)
  const means = prepared.network.planned.slice()
  for (const { place, mean } of samples.activities) means[place] = mean
  const [plannedWork, workAtMeans] = [workOf(planned), workOf(positionOf(prepared, means))]
  const meanWork = meanOf(finishes.map(workOf))
  const plannedCost = costOf(input, prepared, planned)
  const limit = limitsOf(input, { planned: momentOf(planned), plannedCost })
  const early = samples.finishes.map((finish) => (momentOf(finish) <= limit.finish ? 1 : 0))
  const both = early.map((within, i) => ((samples.costs[i] as number) <= limit.cost ? within : 0))
  const at = (share: number): string | null => momentText(momentOf(quantileOf(finishes, share)))
  const values: Record<ProjectMeasure, number | string | null> = {
    plannedFinish: momentText(momentOf(planned)),
    meanFinish: momentText(momentOfWork(Math.round(meanWork))),
    finishP10: at(0.1),
    finishP50: at(0.5),
    finishP80: at(0.8),
    finishP90: at(0.9),
    finishAtMeans: momentText(momentOfWork(Math.round(workAtMeans))),
    mergeBias: meanWork - workAtMeans,
    finishConfidence: meanOf(early),
    timeContingency: workOf(quantileOf(finishes, 0.8)) - plannedWork,
    plannedCost,
    meanCost: meanOf(costs),
    costP10: quantileOf(costs, 0.1),
    costP50: quantileOf(costs, 0.5),
    costP80: quantileOf(costs, 0.8),
    costP90: quantileOf(costs, 0.9),
    costConfidence: shareUpTo(costs, limit.cost),
    costContingency: quantileOf(costs, 0.8) - plannedCost,
    jointConfidence: meanOf(both),
  }
  const { finish, cost } = input.targets ?? {}
  const inputs = {
    iterations: finishes.length,
    seed: prepared.options.seed,
    targetFinish: finish === undefined ? null : momentText(finish),
    targetCost: cost ?? null,
  }
  return { entry: { id: input.subject, inputs, measures: figuresOf(values, input.asOf) }, finishes, costs }
}

function momentText(at: WallMinute): string | null {
  return wallText(at) ?? null
}

type Plan = { readonly planned: WallMinute; readonly plannedCost: number }

function limitsOf(
  { targets }: RiskInput,
  plan: Plan,
): { readonly finish: WallMinute; readonly cost: number } {
  return { finish: targets?.finish ?? plan.planned, cost: targets?.cost ?? plan.plannedCost }
}

/** Where the finish lies with these durations. */
function positionOf({ program, network }: Prepared, minutes: readonly number[]): number {
  const durations = new Float32Array(program.count * LANES)
  minutes.forEach((each, place) => (durations[place * LANES] = Math.round(each)))
  const dates =
    network.kind.calendars === 'one'
      ? datesOnOneCalendar(program)
      : datesOnSeveralCalendars(network, network.kind)
  return dates.date(durations, 0)
}

function costOf({ money }: RiskInput, { program, network }: Prepared, finish: number): number {
  const rates = network.planned.reduce((sum, each, place) => sum + each * (program.rate[place] as number), 0)
  const amounts = (money?.amounts ?? []).reduce(
    (sum, { distribution }) => sum + meanOfDistribution(distribution),
    0,
  )
  return (money?.fixed ?? 0) + rates + program.runningRate * network.workOf(finish) + amounts
}

function activitiesOf(
  { asOf }: RiskInput,
  { program, options }: Prepared,
  samples: Samples,
): readonly Entry<ActivityMeasure>[] {
  const spread = deviationOf(samples.finishes)
  return samples.activities
    .toSorted((a, b) => b.criticality - a.criticality || a.place - b.place)
    .map(({ id, place, mean, deviation, criticality, correlation }) => ({
      id,
      inputs: {
        iterations: samples.finishes.length,
        seed: options.seed,
        plannedDuration: program.centre[place] as number,
      },
      measures: figuresOf(
        {
          criticality,
          cruciality: correlation === null ? null : Math.abs(correlation),
          sensitivity: spread > 0 ? (deviation * criticality) / spread : null,
          meanDuration: mean,
        },
        asOf,
      ),
    }))
}

export function figuresOf<Name extends MeasureName>(
  values: Readonly<Record<Name, number | string | null>>,
  asOf: Day,
): Measures<Name> {
  const figures = Object.entries<number | string | null>(values).map(([name, value]): [string, Figure] => {
    const { unit, rule } = measureTable[name as Name]
    return [name, { value, unit, rule, asOf }]
  })
  return Object.fromEntries(figures) as Measures<Name>
}
