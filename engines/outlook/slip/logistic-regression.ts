import { entryOf } from '../arithmetic/entry.ts'
import { logistic } from '../arithmetic/exp-log.ts'
import { mean } from '../arithmetic/mean.ts'
import { solve } from '../arithmetic/solve.ts'

/** Standardised features: (x − centre) ÷ scale, and 0 where x is not known. */
export type Fitted = {
  readonly intercept: number
  readonly slopes: readonly number[]
  readonly centres: readonly number[]
  readonly scales: readonly number[]
}

export type Sample = { readonly x: readonly number[]; readonly y: 0 | 1 }

const MOST_STEPS = 50

/**
 * Logistic regression with a ridge: maximises Σ ln p − ½ Σ penalty × slope², by Newton's method; the intercept is free.
 * Slopes are of features in standard deviations.
 */
export function fitLogistic(samples: readonly Sample[], penalties: readonly number[]): Fitted {
  const centres = penalties.map((_, at) => mean(knownOf(samples, at)))
  const scales = penalties.map((_, at) => deviationOf(knownOf(samples, at), entryOf(centres, at)))
  const rows = samples.map(({ x }) => [1, ...standardised(x, { centres, scales })])
  const ridge = [1e-6, ...penalties]
  let beta = ridge.map(() => 0)
  for (let step = 0; step < MOST_STEPS; step++) {
    const moves = newtonStep(rows, samples, { beta, ridge })
    beta = beta.map((one, i) => one + entryOf(moves, i))
    if (moves.every((move) => Math.abs(move) < 1e-7)) break
  }
  return { intercept: entryOf(beta, 0), slopes: beta.slice(1), centres, scales }
}

/** ln(p ÷ (1 − p)), and what each feature adds to it. */
export function scoreOf(fitted: Fitted, x: readonly number[]): { score: number; parts: readonly number[] } {
  const parts = standardised(x, fitted).map((one, i) => one * entryOf(fitted.slopes, i))
  return { score: parts.reduce((total, part) => total + part, fitted.intercept), parts }
}

type Standard = Pick<Fitted, 'centres' | 'scales'>

function standardised(x: readonly number[], { centres, scales }: Standard): readonly number[] {
  return x.map((one, i) => (Number.isNaN(one) ? 0 : (one - entryOf(centres, i)) / entryOf(scales, i)))
}

/** [0] where none is known: then none counts. */
function knownOf(samples: readonly Sample[], at: number): readonly number[] {
  const known = samples.map(({ x }) => entryOf(x, at)).filter((one) => !Number.isNaN(one))
  return known.length === 0 ? [0] : known
}

function deviationOf(known: readonly number[], centre: number): number {
  const squared = mean(known.map((one) => (one - centre) * (one - centre)))
  return squared > 1e-12 ? Math.sqrt(squared) : 1
}

type State = { readonly beta: readonly number[]; readonly ridge: readonly number[] }

function newtonStep(
  rows: readonly (readonly number[])[],
  samples: readonly Sample[],
  { beta, ridge }: State,
): readonly number[] {
  const gradient = beta.map((one, i) => -one * entryOf(ridge, i))
  // Half of it is enough: it is symmetric.
  const curvature = beta.map((_, i) =>
    beta.slice(0, i + 1).map((_one, j) => (i === j ? entryOf(ridge, i) : 0)),
  )
  for (let at = 0; at < rows.length; at++) {
    const row = entryOf(rows, at)
    let score = 0
    for (let i = 0; i < row.length; i++) score += (row[i] as number) * (beta[i] as number)
    const p = logistic(score)
    const surprise = entryOf(samples, at).y - p
    for (let i = 0; i < row.length; i++) {
      gradient[i] = (gradient[i] as number) + (row[i] as number) * surprise
      const line = curvature[i] as number[]
      const weight = (row[i] as number) * p * (1 - p)
      for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + weight * (row[j] as number)
    }
  }
  return solve(curvature, gradient)
}
