import { exp } from '../arithmetic/exp-log.ts'
import { lnFactorial } from '../arithmetic/ln-factorial.ts'

/** A sample drawn without replacement from a population of which some deviate. */
export type Draw = { readonly population: number; readonly deviating: number; readonly sample: number }

/** The chance to find no more than `found` that deviate: Σ C(K, x) C(N − K, n − x) ÷ C(N, n). */
export function chanceOfAtMost(found: number, draw: Draw): number {
  const { population, deviating, sample } = draw
  const least = Math.max(0, sample - (population - deviating))
  let chance = 0
  for (let x = least; x <= Math.min(found, deviating, sample); x++) chance += chanceOf(x, draw)
  return Math.min(1, chance)
}

function chanceOf(x: number, { population, deviating, sample }: Draw): number {
  return exp(
    lnChoose(deviating, x) + lnChoose(population - deviating, sample - x) - lnChoose(population, sample),
  )
}

function lnChoose(n: number, k: number): number {
  return lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k)
}
