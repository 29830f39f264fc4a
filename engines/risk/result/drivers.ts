import type { Risk, RiskInput } from '../input.ts'
import type { Prepared } from '../prepare/prepare.ts'
import type { BlockResult } from '../program.ts'
import type { Drivers } from './result.ts'
import { meanOf, quantileOf } from './summary.ts'
import { figuresOf } from './tell.ts'

/** Risks that change something, each once. */
export function switchable({ risks = [] }: RiskInput): readonly Risk[] {
  const first = new Map(risks.toReversed().map((risk) => [risk.id, risk]))
  return risks.filter((risk) => first.get(risk.id) === risk && risk.effects.length > 0)
}

export type Compared = {
  readonly prepared: Prepared
  readonly blocks: readonly BlockResult[]
  readonly others: readonly { readonly id: string; readonly blocks: readonly BlockResult[] }[]
}

/** What each risk adds to finish and cost, the most to the mean finish first. */
export function driversOf(input: RiskInput, { prepared, blocks, others }: Compared): Drivers {
  const { options, network } = prepared
  const whole = outcomeOf(blocks, network)
  const risks = new Map((input.risks ?? []).map((risk) => [risk.id, risk]))
  return others
    .map(({ id, blocks: without }) => {
      const other = outcomeOf(without, network)
      const risk = risks.get(id)
      const answered = options.answered === true ? risk?.response : undefined
      return {
        id,
        inputs: { probability: (answered ?? risk)?.probability ?? null },
        effect: whole.meanFinish - other.meanFinish,
        measures: figuresOf(
          {
            finishEffect: whole.meanFinish - other.meanFinish,
            finishEffectP80: whole.finishP80 - other.finishP80,
            costEffect: whole.meanCost - other.meanCost,
            costEffectP80: whole.costP80 - other.costP80,
          },
          input.asOf,
        ),
      }
    })
    .toSorted((a, b) => b.effect - a.effect)
    .map(({ id, inputs, measures }) => ({ id, inputs, measures }))
}

type Outcome = {
  readonly meanFinish: number
  readonly finishP80: number
  readonly meanCost: number
  readonly costP80: number
}

function outcomeOf(blocks: readonly BlockResult[], { workOf }: Prepared['network']): Outcome {
  const finishes = Float64Array.from(
    blocks.flatMap((block) => [...block.finishes]),
    workOf,
  )
  const costs = Float64Array.from(blocks.flatMap((block) => [...block.costs]))
  return {
    meanFinish: meanOf(finishes),
    finishP80: quantileOf(finishes.toSorted(), 0.8),
    meanCost: meanOf(costs),
    costP80: quantileOf(costs.toSorted(), 0.8),
  }
}
