import type { Day } from '@portolan/quantity'

/** Something that was estimated or will be: what is known of it when it begins, and, once it is over, the answer. */
export type AnalogyCase = {
  readonly id: string
  readonly began: Day
  /** By name, on a scale on which equal differences mean as much: ln of hours rather than hours. */
  readonly numbers: Readonly<Record<string, number>>
  /** By name: who does it, of which kind it is. */
  readonly words: Readonly<Record<string, string>>
}

/** A case with its answer, as ln(actual ÷ estimate), and the day from which it was known. */
export type KnownCase = AnalogyCase & { readonly answer: number; readonly knownOn: Day }

/** How far apart two cases may be and still speak for each other. */
export type Likeness = {
  /** For each number: the difference at which a case counts a quarter. */
  readonly spread: Readonly<Record<string, number>>
  /** For each word: what a case with another one counts, from 0 to 1. */
  readonly other: Readonly<Record<string, number>>
  /** The days after which a case counts a quarter. */
  readonly fading: number
}

/** Which numbers and words of the cases may make them alike. */
export type Names = { readonly numbers: readonly string[]; readonly words: readonly string[] }
