import { type Finding, random } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import type { Means } from '../result.ts'
import { solveProgram } from '../search/solve-program.ts'
import { choicesOf } from '../select.ts'
import { partOfMeans } from './part-of-means.ts'

export type Robustness = {
  readonly result: {
    /** How many of the samples could be solved. */
    readonly samples: number
    readonly entries: readonly Sureness[]
  }
  readonly findings: readonly Finding[]
}
export type Sureness = {
  readonly id: string
  /** Share of the samples in which it is chosen. */
  readonly share: number
  readonly group: 'core' | 'borderline' | 'out'
}

/** How often each candidate is chosen if values are up to a share off, each by itself. */
export function robustnessOf(
  given: Portfolio,
  { samples, share }: { readonly samples: number; readonly share: number },
  means: Means,
): Robustness {
  const { portfolio, findings } = checkPortfolio(given)
  const counts = new Map(portfolio.candidates.map(({ id }) => [id, 0]))
  let solved = 0
  for (let k = 0; k < samples && !means.stop(); k++) {
    const sampled = sample(portfolio, share, `${means.seed}/${k}`)
    const program = buildProgram(sampled)
    const { best } = solveProgram(program, partOfMeans(means, k, samples))
    if (best === null) continue
    solved++
    for (const { id, period } of choicesOf(sampled, program, best.chosen))
      if (period !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const entries = [...counts].map(([id, count]): Sureness => {
    const part = solved === 0 ? 0 : count / solved
    return { id, share: part, group: part >= 0.95 ? 'core' : part <= 0.05 ? 'out' : 'borderline' }
  })
  return { result: { samples: solved, entries: solved === 0 ? [] : entries }, findings }
}

function sample(portfolio: Portfolio, share: number, seed: string): Portfolio {
  const chance = random(seed)
  return {
    ...portfolio,
    candidates: portfolio.candidates.map((candidate) => {
      const factor = 1 + share * (2 * chance.next() - 1)
      return {
        ...candidate,
        starts: candidate.starts.map(({ period, value }) => ({ period, value: Math.round(value * factor) })),
      }
    }),
  }
}
