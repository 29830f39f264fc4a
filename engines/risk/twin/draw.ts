/** Four generators beside each other, one for each lane: Doty-Humphrey's sfc32 on 32-bit numbers. */
export type Lanes = {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly c: Int32Array
  readonly d: Int32Array
}

export const LANES = 4

/** Fills `into` with the next 32 bits of each lane. */
export function next({ a, b, c, d }: Lanes, into: Int32Array): void {
  for (let lane = 0; lane < LANES; lane++) {
    const [x, y, z, n] = [a[lane] as number, b[lane] as number, c[lane] as number, d[lane] as number]
    const t = (((x + y) | 0) + n) | 0
    d[lane] = (n + 1) | 0
    a[lane] = y ^ (y >>> 9)
    b[lane] = (z + (z << 3)) | 0
    c[lane] = (((z << 21) | (z >>> 11)) + t) | 0
    into[lane] = t
  }
}

/** The state of a block: seeded by SplitMix32 from the run's seed, the block and the lane, and well stirred. */
export function lanesOf(seed: number, block: number): Lanes {
  const lanes: Lanes = {
    a: new Int32Array(LANES),
    b: new Int32Array(LANES),
    c: new Int32Array(LANES),
    d: new Int32Array(LANES).fill(1),
  }
  for (let lane = 0; lane < LANES; lane++) {
    const mix = splitMix((seed ^ Math.imul(block * LANES + lane + 1, 0x9e3779b9)) | 0)
    lanes.a[lane] = mix()
    lanes.b[lane] = mix()
    lanes.c[lane] = mix()
  }
  const away = new Int32Array(LANES)
  for (let i = 0; i < 16; i++) next(lanes, away)
  return lanes
}

function splitMix(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
