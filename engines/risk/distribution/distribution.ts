import { exp, log } from '@portolan/quantity'

/**
 * How uncertain a number is. `low` and `high` are the least and the most that it can be; shares are fractions.
 * - triangular, uniform: as drawn · pert: the beta with shape 1 + 4 (mode − low) ÷ (high − low), as PERT has it
 * - normal: by mean and standard deviation, cut at 4.25 of them · lognormal: by what it is below in 10 and 90 of 100
 * - discrete: one of some values · empirical: anything between the values that were seen, all equally likely
 */
export type Distribution =
  | {
      readonly kind: 'triangular' | 'pert'
      readonly low: number
      readonly mode: number
      readonly high: number
    }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'lognormal'; readonly p10: number; readonly p90: number }
  | { readonly kind: 'discrete'; readonly options: readonly Option[] }
  | { readonly kind: 'empirical'; readonly values: readonly number[] }

export type Option = { readonly value: number; readonly probability: number }

/** A distribution that has a quantile function without steps. */
export type Smooth = Exclude<Distribution, { readonly kind: 'discrete' }>

/** Why it is none; undefined for a sound one. Each is a word of `faultWords`. */
export type Fault = 'not-finite' | 'out-of-order' | 'empty' | 'not-one' | 'not-positive'

export function faultOf(distribution: Distribution): Fault | undefined {
  if (!numbersOf(distribution).every((number) => Number.isFinite(number))) return 'not-finite'
  switch (distribution.kind) {
    case 'triangular':
    case 'pert':
      return inOrder([distribution.low, distribution.mode, distribution.high]) ? undefined : 'out-of-order'
    case 'uniform':
      return inOrder([distribution.low, distribution.high]) ? undefined : 'out-of-order'
    case 'normal':
      return distribution.deviation >= 0 ? undefined : 'not-positive'
    case 'lognormal':
      if (distribution.p10 <= 0) return 'not-positive'
      return inOrder([distribution.p10, distribution.p90]) ? undefined : 'out-of-order'
    case 'discrete':
      return optionsFault(distribution.options)
    case 'empirical':
      return distribution.values.length === 0 ? 'empty' : undefined
  }
}

function numbersOf(distribution: Distribution): readonly number[] {
  if (distribution.kind === 'discrete')
    return distribution.options.flatMap(({ value, probability }) => [value, probability])
  if (distribution.kind === 'empirical') return distribution.values
  return Object.values(distribution).filter((value) => typeof value === 'number')
}

function inOrder(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || (numbers[i - 1] as number) <= number)
}

function optionsFault(options: readonly Option[]): Fault | undefined {
  if (options.length === 0) return 'empty'
  if (options.some(({ probability }) => probability < 0)) return 'not-positive'
  const sum = options.reduce((all, { probability }) => all + probability, 0)
  return Math.abs(sum - 1) > 1e-6 ? 'not-one' : undefined
}

/** Mean, exact but for the cut tails of a normal or lognormal. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'triangular':
      return (distribution.low + distribution.mode + distribution.high) / 3
    case 'pert':
      return (distribution.low + 4 * distribution.mode + distribution.high) / 6
    case 'uniform':
      return (distribution.low + distribution.high) / 2
    case 'normal':
      return distribution.mean
    case 'lognormal': {
      const { median, sigma } = lognormalOf(distribution)
      return median * exp((sigma * sigma) / 2)
    }
    case 'discrete':
      return distribution.options.reduce((sum, { value, probability }) => sum + value * probability, 0)
    case 'empirical':
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length
  }
}

/** z of 90 in 100. */
const NINETY = 1.281_551_565_544_600_4

/** The logarithm lies normally around ln median with sigma: P10 and P90 are symmetric around it. */
export function lognormalOf({ p10, p90 }: { readonly p10: number; readonly p90: number }): {
  readonly median: number
  readonly sigma: number
} {
  return { median: Math.sqrt(p10 * p90), sigma: log(p90 / p10) / (2 * NINETY) }
}
