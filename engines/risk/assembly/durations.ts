import {
  BASE,
  COMMON,
  COUNT,
  DURATIONS,
  EFFECT,
  FIRST_EFFECT,
  GROUP,
  GROUP_NORMAL,
  LANES,
  NORMAL,
  OWN,
  SCALE,
  SHAPE,
  TABLES,
  VALUES,
  field,
} from './fields'
import { next, normalOf } from './draw'
import { quantile } from './quantile'

/** Durations of all activities, in the order in which they draw: 16 bits each, two of them from one word. */
export function drawDurations(header: usize): void {
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
  let bits = i32x4.splat(0)
  let high = false
  let effect = load<i32>(firstEffect)
  for (let j: usize = 0; j < count; j++) {
    const at = j << 2
    let duration = v128.load32_splat(bases + at)
    const shape = load<i32>(shapes + at)
    if (shape >= 0) {
      if (high) bits = i32x4.shr_u(bits, 16)
      else bits = next()
      high = !high
      let z = normalOf(normal, v128.and(bits, i32x4.splat(0xffff)))
      const group = load<i32>(groups + at)
      if (group >= 0) {
        const shared = v128.load(groupNormal + (group as usize) * LANES)
        const own = f32x4.mul(v128.load32_splat(owns + at), z)
        z = f32x4.add(f32x4.mul(v128.load32_splat(commons + at), shared), own)
      }
      const x = quantile(tables + ((shape as usize) << 2), z)
      duration = f32x4.add(duration, f32x4.mul(v128.load32_splat(scales + at), x))
    }
    const end = load<i32>(firstEffect + at + 4)
    for (; effect < end; effect++) {
      const which = load<i32>(effects + ((effect as usize) << 2))
      const value = v128.load(values + ((which >> 1) as usize) * LANES)
      if (which & 1) duration = f32x4.add(duration, value)
      else duration = f32x4.mul(duration, value)
    }
    duration = f32x4.floor(f32x4.add(f32x4.max(duration, f32x4.splat(0)), f32x4.splat(0.5)))
    v128.store(durations + j * LANES, duration)
  }
}
