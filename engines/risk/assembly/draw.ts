let a: v128 = i32x4.splat(0)
let b: v128 = i32x4.splat(0)
let c: v128 = i32x4.splat(0)
let d: v128 = i32x4.splat(0)

/** Takes the state of the four generators up from memory. */
export function seedFrom(seed: usize): void {
  a = v128.load(seed)
  b = v128.load(seed, 16)
  c = v128.load(seed, 32)
  d = v128.load(seed, 48)
}

/** Doty-Humphrey's small fast generator, once in each lane. */
export function next(): v128 {
  const t = i32x4.add(i32x4.add(a, b), d)
  d = i32x4.add(d, i32x4.splat(1))
  a = v128.xor(b, i32x4.shr_u(b, 9))
  b = i32x4.add(c, i32x4.shl(c, 3))
  c = i32x4.add(v128.or(i32x4.shl(c, 21), i32x4.shr_u(c, 11)), t)
  return t
}

/** So many numbers of each generator, the ones after another in memory. */
export function fill(to: usize, words: usize): void {
  const end = to + (words << 4)
  for (; to < end; to += 16) v128.store(to, next())
}

/** The normals of four numbers of 16 bits. */
export function normalOf(table: usize, bits: v128): v128 {
  let z = v128.load32_zero(table + ((i32x4.extract_lane(bits, 0) as usize) << 2))
  z = v128.load_lane<f32>(table + ((i32x4.extract_lane(bits, 1) as usize) << 2), z, 1)
  z = v128.load_lane<f32>(table + ((i32x4.extract_lane(bits, 2) as usize) << 2), z, 2)
  return v128.load_lane<f32>(table + ((i32x4.extract_lane(bits, 3) as usize) << 2), z, 3)
}
