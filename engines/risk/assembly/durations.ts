import {
  BASE,
  BITS,
  COMMON,
  COUNT,
  DURATIONS,
  EFFECT,
  FIRST_EFFECT,
  GROUP,
  GROUP_NORMAL,
  GROUPS,
  LANES,
  NORMAL,
  OWN,
  SCALE,
  SHAPE,
  TABLES,
  VALUES,
  VARIABLES,
  field,
} from './fields'
import { fill, normalOf } from './draw'
import { quantile } from './quantile'

/** Words that the durations of a pass take: 16 bits for each that is drawn, two of them from one word. */
export function wordsOf(header: usize): usize {
  const shapes = field(header, SHAPE)
  const end = shapes + (field(header, COUNT) << 2)
  let drawn: usize = 0
  for (let at = shapes; at < end; at += 4) if (load<i32>(at) >= 0) drawn++
  return (drawn + 1) >> 1
}

export function drawBits(header: usize, pass: i32, words: usize): void {
  fill(field(header, BITS) + (pass as usize) * passOfBits(header), words)
}

/** Bytes that the words of a pass may take. */
function passOfBits(header: usize): usize {
  return ((field(header, COUNT) + 1) >> 1) * LANES
}

/** Durations of all activities for so many passes, in the order in which they draw. */
export function drawDurations(header: usize, passes: i32): void {
  const count = field(header, COUNT)
  const normal = field(header, NORMAL)
  const tables = field(header, TABLES)
  const shapes = field(header, SHAPE)
  const bases = field(header, BASE)
  const scales = field(header, SCALE)
  const groups = field(header, GROUP)
  const commons = field(header, COMMON)
  const owns = field(header, OWN)
  const firstEffect = field(header, FIRST_EFFECT)
  const effects = field(header, EFFECT)
  const values = field(header, VALUES)
  const groupNormal = field(header, GROUP_NORMAL)
  const durations = field(header, DURATIONS)
  const ofBits = passOfBits(header)
  const ofGroups = field(header, GROUPS) * LANES
  const ofValues = field(header, VARIABLES) * LANES
  const ofDurations = count * LANES
  let bits = field(header, BITS)
  let high = false
  let first = load<i32>(firstEffect)
  for (let j: usize = 0; j < count; j++) {
    const at = j << 2
    const base = v128.load32_splat(bases + at)
    const shape = load<i32>(shapes + at)
    const table = tables + ((shape as usize) << 2)
    const scale = v128.load32_splat(scales + at)
    const group = load<i32>(groups + at)
    const own = v128.load32_splat(owns + at)
    const common = v128.load32_splat(commons + at)
    const end = load<i32>(firstEffect + at + 4)
    for (let pass = 0; pass < passes; pass++) {
      const which = pass as usize
      let duration = base
      if (shape >= 0) {
        const word = v128.load(bits + which * ofBits)
        const half = high ? i32x4.shr_u(word, 16) : v128.and(word, i32x4.splat(0xffff))
        let z = normalOf(normal, half)
        if (group >= 0) {
          const shared = v128.load(groupNormal + which * ofGroups + (group as usize) * LANES)
          z = f32x4.add(f32x4.mul(common, shared), f32x4.mul(own, z))
        }
        duration = f32x4.add(duration, f32x4.mul(scale, quantile(table, z)))
      }
      for (let k = first; k < end; k++) {
        const effect = load<i32>(effects + ((k as usize) << 2))
        const value = v128.load(values + which * ofValues + ((effect >> 1) as usize) * LANES)
        if (effect & 1) duration = f32x4.add(duration, value)
        else duration = f32x4.mul(duration, value)
      }
      duration = f32x4.floor(f32x4.add(f32x4.max(duration, f32x4.splat(0)), f32x4.splat(0.5)))
      v128.store(durations + which * ofDurations + j * LANES, duration)
    }
    first = end
    if (shape < 0) continue
    if (high) bits += LANES
    high = !high
  }
}
