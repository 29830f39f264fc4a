import { entryOf } from '../arithmetic/entry.ts'
import { log } from '../arithmetic/exp-log.ts'
import { mean } from '../arithmetic/mean.ts'

/** What was foretold of an event, from 0 to 1, and whether it came. */
export type Foretold = { readonly probability: number; readonly happened: boolean }

/** Mean of (probability − outcome)². */
export function brierOf(foretold: readonly Foretold[]): number {
  return mean(foretold.map(({ probability, happened }) => square(probability - Number(happened))))
}

/** Mean of −ln of what was said of what came; probabilities are held 10⁻⁶ from 0 and 1. */
export function logLossOf(foretold: readonly Foretold[]): number {
  return mean(foretold.map(({ probability, happened }) => surprise(happened ? probability : 1 - probability)))
}

export function surprise(probability: number): number {
  return -log(Math.min(Math.max(probability, 1e-6), 1 - 1e-6))
}

export type Pairs = { readonly won: number; readonly pairs: number }

/** How often what came was held likelier than what did not, ties half: AUC is won ÷ pairs (Mann and Whitney). */
export function pairsOf(foretold: readonly Foretold[]): Pairs {
  const sorted = foretold.toSorted((a, b) => a.probability - b.probability)
  const happened = sorted.filter((one) => one.happened).length
  let [won, calm] = [0, 0]
  for (let from = 0; from < sorted.length;) {
    const { probability } = entryOf(sorted, from)
    const tied = sorted.slice(from).findIndex((one) => one.probability !== probability)
    const group = sorted.slice(from, tied < 0 ? sorted.length : from + tied)
    const came = group.filter((one) => one.happened).length
    won += came * (calm + (group.length - came) / 2)
    calm += group.length - came
    from += group.length
  }
  return { won, pairs: happened * (foretold.length - happened) }
}

/** Of all events the fifth held likeliest: how many came. Ties are taken as they stand. */
export function topFifthOf(foretold: readonly Foretold[]): number {
  const count = Math.max(1, Math.round(foretold.length / 5))
  const top = foretold.toSorted((a, b) => b.probability - a.probability).slice(0, count)
  return mean(top.map(({ happened }) => Number(happened)))
}

function square(one: number): number {
  return one * one
}
