/** Steps of a table of quantiles to one standard deviation times the reach of the table, and its last step. */
const REACH: f32 = 136
const LAST: f32 = 271.99

/** Value of a quantile function at a normal in steps of its table, between two entries by a line. */
export function quantile(table: usize, steps: v128): v128 {
  const t = f32x4.min(f32x4.max(f32x4.add(steps, f32x4.splat(REACH)), f32x4.splat(0)), f32x4.splat(LAST))
  const whole = i32x4.trunc_sat_f32x4_s(t)
  const rest = f32x4.sub(t, f32x4.convert_i32x4_s(whole))
  const at0 = table + ((i32x4.extract_lane(whole, 0) as usize) << 2)
  const at1 = table + ((i32x4.extract_lane(whole, 1) as usize) << 2)
  const at2 = table + ((i32x4.extract_lane(whole, 2) as usize) << 2)
  const at3 = table + ((i32x4.extract_lane(whole, 3) as usize) << 2)
  // Two neighbours of each lane by one load, then sorted into lower and upper ones.
  const first = v128.load_lane<u64>(at1, v128.load64_zero(at0), 1)
  const second = v128.load_lane<u64>(at3, v128.load64_zero(at2), 1)
  const low = v128.shuffle<i32>(first, second, 0, 2, 4, 6)
  const high = v128.shuffle<i32>(first, second, 1, 3, 5, 7)
  return f32x4.add(low, f32x4.mul(rest, f32x4.sub(high, low)))
}
