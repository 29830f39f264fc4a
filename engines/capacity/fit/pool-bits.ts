import type { Network } from './network.ts'

/** The crews of each pool, 32 in a word, of which only those that hold any are kept. */
export type PoolBits = {
  /** By pool: where its words begin. */
  readonly first: Int32Array
  readonly word: Int32Array
  readonly mask: Int32Array
  readonly wordAt: Int32Array
  readonly free: Int32Array
}

export function bitsOf({ crews, crewsOf }: Network): PoolBits {
  const pools = crewsOf.first.length - 1
  const first = new Int32Array(pools + 1)
  const [word, mask] = [new Int32Array(crewsOf.of.length), new Int32Array(crewsOf.of.length)]
  let end = 0
  for (let pool = 0; pool < pools; pool++) {
    for (let i = crewsOf.first[pool] as number; i < (crewsOf.first[pool + 1] as number); i++) {
      const crew = crewsOf.of[i] as number
      if (end === first[pool] || word[end - 1] !== crew >> 5) word[end++] = crew >> 5
      mask[end - 1] = (mask[end - 1] as number) | (1 << (crew & 31))
    }
    first[pool + 1] = end
  }
  return { first, word, mask, wordAt: first.slice(), free: new Int32Array((crews >> 5) + 1) }
}
