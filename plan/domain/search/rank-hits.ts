import { beginsIn } from './words-of.ts'

/** What ranking asks of a hit. */
export type Hit = {
  /** All that the words may stand in, its name first. */
  readonly texts: readonly string[]
  readonly late: boolean
  readonly done: boolean
  readonly critical: boolean
  readonly finish: string | null
}

/**
 * Hits in the order in which they help: words that begin a word before words within one; then what is late, what is
 * not done, what is critical, what ends soonest; then by name.
 */
export function rankHits<T>(
  found: readonly T[],
  words: readonly string[],
  hitOf: (one: T) => Hit,
): readonly T[] {
  return found
    .map((one) => ({ one, key: keyOf(hitOf(one), words) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ one }) => one)
}

type Key = readonly (number | string)[]

function keyOf({ texts, late, done, critical, finish }: Hit, words: readonly string[]): Key {
  const within = words.filter((word) => !texts.some((text) => beginsIn(text, word))).length
  return [within, Number(!late), Number(done), Number(!critical), finish ?? '9999', texts[0] ?? '']
}

function compare(a: Key, b: Key): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
