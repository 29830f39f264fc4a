/** Chance that is a function of its seed: the same seed gives the same draws on every machine. */
export type Random = {
  /** In [0, 1), 53 random bits. */
  readonly next: () => number
  /** Whole, from `from` to `to`, both included, without modulo bias. */
  readonly whole: (from: number, to: number) => number
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
  readonly shuffle: <T>(items: readonly T[]) => T[]
  /**
   * A source of its own by name. It depends on the seed and the names on the way only, never on how much was
   * drawn before: adding a draw in one place leaves all the others as they were.
   */
  readonly stream: (name: string) => Random
}

export function random(seed: string | number): Random {
  const draw = sfc32(`${typeof seed}:${seed}`)
  const whole = (from: number, to: number): number => from + below(draw, span(from, to))
  return {
    next: () => (draw() >>> 5) * 2 ** -27 + (draw() >>> 6) * 2 ** -53,
    whole,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    shuffle: (items) => shuffled(items, whole),
    stream: (name) => random(`${typeof seed}:${seed}/${name.length}:${name}`),
  }
}

const TWO_32 = 2 ** 32

function span(from: number, to: number): number {
  const size = to - from + 1
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || size < 1 || size > TWO_32) {
    throw new RangeError(`from ${from} to ${to} is no range of at most ${TWO_32} whole numbers`)
  }
  return size
}

/** Draws beyond the last full multiple of the size are thrown away, else small results would be likelier. */
function below(draw: () => number, size: number): number {
  const limit = TWO_32 - (TWO_32 % size)
  let drawn = draw()
  while (drawn >= limit) drawn = draw()
  return drawn % size
}

/** Fisher and Yates, in the form of Durstenfeld. */
function shuffled<T>(items: readonly T[], whole: (from: number, to: number) => number): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = whole(0, i)
    const moved = order[i] as T
    order[i] = order[j] as T
    order[j] = moved
  }
  return order
}

/** Chris Doty-Humphrey's sfc32 (PractRand): 128 bits of state, period at least 2^32. */
function sfc32(seed: string): () => number {
  let [a, b, c] = hash(seed)
  let counter = 1
  const draw = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 15; i++) draw()
  return draw
}

/** Three words from a text: FNV-1a with three offsets, each finished with the mixer of MurmurHash3. */
function hash(text: string): [number, number, number] {
  const words: [number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b]
  for (let i = 0; i < text.length; i++) {
    for (let w = 0; w < 3; w++) words[w] = Math.imul((words[w] as number) ^ text.charCodeAt(i), 0x01000193)
  }
  return [mix(words[0]), mix(words[1]), mix(words[2])]
}

function mix(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}
