import {
  COSTS,
  COST_GATE,
  COST_VARIABLE,
  COUNT,
  DURATIONS,
  FIXED_COST,
  LANES,
  RATE,
  RUNNING_RATE,
  VALUES,
  VARIABLES,
  field,
} from './fields'

/**
 * The cost of each of the four in 64 bits, which single ones would not be exact for; written to `total`. The sums of the
 * first two and of the last two stay in registers.
 */
export function addCosts(header: usize, finish: v128, pass: i32, total: usize): void {
  const count = field(header, COUNT)
  const rates = field(header, RATE)
  const durations = field(header, DURATIONS) + (pass as usize) * count * LANES
  let low = v128.load64_splat(field(header, FIXED_COST))
  let high = low
  for (let j: usize = 0; j < count; j++) {
    const rate = load<f32>(rates + (j << 2))
    if (rate == 0) continue
    const amount = f32x4.mul(f32x4.splat(rate), v128.load(durations + j * LANES))
    low = f64x2.add(low, f64x2.promote_low_f32x4(amount))
    high = f64x2.add(high, f64x2.promote_low_f32x4(lastTwo(amount)))
  }
  const running = f32x4.mul(v128.load32_splat(field(header, RUNNING_RATE)), finish)
  low = f64x2.add(low, f64x2.promote_low_f32x4(running))
  high = f64x2.add(high, f64x2.promote_low_f32x4(lastTwo(running)))
  const costs = field(header, COSTS)
  const values = field(header, VALUES) + (pass as usize) * field(header, VARIABLES) * LANES
  const variables = field(header, COST_VARIABLE)
  const gates = field(header, COST_GATE)
  for (let i: usize = 0; i < costs; i++) {
    let amount = v128.load(values + (load<i32>(variables + (i << 2)) as usize) * LANES)
    const gate = load<i32>(gates + (i << 2))
    if (gate >= 0) amount = f32x4.mul(amount, v128.load(values + (gate as usize) * LANES))
    low = f64x2.add(low, f64x2.promote_low_f32x4(amount))
    high = f64x2.add(high, f64x2.promote_low_f32x4(lastTwo(amount)))
  }
  v128.store(total, low)
  v128.store(total, high, 16)
}

function lastTwo(four: v128): v128 {
  return v128.shuffle<i32>(four, four, 2, 3, 2, 3)
}
