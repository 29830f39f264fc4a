/**
 * What is left of the limits, time by time, several limits in one word: a field holds up to `most`, with a guard bit above
 * it that is always set, so that one subtraction compares all of them (Lamport 1975). A limit fits where its guard
 * stays.
 */
export type Profile = {
  readonly words: number
  readonly guard: number
  /** By time, then by word. */
  readonly left: Int32Array
  readonly full: Int32Array
  /** By activity, then by word. */
  readonly asked: Int32Array
  readonly length: number
}

const layouts = [
  { most: 127, bits: 8, fields: 4 },
  { most: 32_767, bits: 16, fields: 2 },
  { most: 2 ** 30 - 1, bits: 31, fields: 1 },
] as const

export function openProfile(
  requests: readonly Int32Array[],
  capacities: readonly number[],
  length: number,
): Profile {
  const highest = capacities.reduce((most, one) => Math.max(most, one), 0)
  const layout = layouts.find(({ most }) => highest <= most) ?? layouts[2]
  const words = Math.max(1, Math.ceil(capacities.length / layout.fields))
  const pack = (amounts: ArrayLike<number>, into: Int32Array, at: number): void => {
    for (let k = 0; k < amounts.length; k++) {
      const word = at + Math.floor(k / layout.fields)
      into[word] = (into[word] as number) | ((amounts[k] as number) << ((k % layout.fields) * layout.bits))
    }
  }
  const guard = guardOf(layout.bits, layout.fields)
  const full = new Int32Array(words)
  pack(capacities, full, 0)
  const asked = new Int32Array(words * requests.length)
  requests.forEach((amounts, j) => pack(amounts, asked, j * words))
  return {
    words,
    guard,
    left: new Int32Array(words * length),
    full: full.map((w) => w | guard),
    asked,
    length,
  }
}

function guardOf(bits: number, fields: number): number {
  let guard = 0
  for (let k = 0; k < fields; k++) guard |= 1 << (k * bits + bits - 1)
  return guard
}
