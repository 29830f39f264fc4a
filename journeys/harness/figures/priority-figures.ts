import { compute, delaySequence, pairwiseWeights } from '@portolan/priority'
import { day, random } from '@portolan/quantity'

/** Weights from judgements, and what is made of them: scores, order, stability, the price of a move. */
export function priorityFigures(): string {
  const chance = random('the same everywhere')
  const ids = ['value', 'risk', 'reach', 'effort', 'fit']
  const asOf = day('2026-11-23')
  const answers = Array.from({ length: 12 }, (_, round) => {
    const judgements = ids.flatMap((first, i) =>
      ids.slice(i + 1).map((second) => ({ first, second, value: chance.whole(1, 9) / chance.whole(1, 9) })),
    )
    const items = Array.from({ length: 14 }, (__, i) => ({
      id: `item ${i}`,
      scores: ids.map((criterion) => ({ criterion, value: chance.whole(0, 1000) / 7 })),
      cost: chance.whole(1, 900),
      delayCostPerPeriod: chance.whole(1, 9000),
      duration: chance.whole(1, 24),
      points: {
        userValue: chance.whole(1, 20),
        timeCriticality: chance.whole(1, 20),
        riskReduction: chance.whole(1, 20),
        size: chance.whole(1, 20),
      },
    }))
    const criteria = ids.map((id) => ({ id, value: { kind: 'linear', worst: 0, best: 143 } as const }))
    const before = items.map(({ id }, i) => ({ id, rank: 1 + ((i * 5) % items.length) }))
    return [
      compute({
        criteria,
        judgements,
        items,
        budget: 3000,
        top: 5,
        share: 0.3,
        iterations: 300,
        seed: round,
        before,
        move: { id: 'item 3', to: 1 },
      }),
      pairwiseWeights({
        subject: 'model',
        asOf,
        items: ids.map((id) => ({ id })),
        judgements: judgements.slice(1),
      }),
      delaySequence({ subject: 'portfolio', asOf, items }),
    ]
  })
  return JSON.stringify(answers)
}
