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
  field,
} from './fields'

/** The cost of each of the four in 64 bits, which single ones would not be exact for; written to `total`. */
export function addCosts(header: usize, finish: v128, total: usize): void {
  const count = field(header, COUNT)
  const rates = field(header, RATE)
  const durations = field(header, DURATIONS)
  const fixed = v128.load64_splat(field(header, FIXED_COST))
  v128.store(total, fixed)
  v128.store(total, fixed, 16)
  for (let j: usize = 0; j < count; j++) {
    const rate = load<f32>(rates + (j << 2))
    if (rate != 0) add(total, f32x4.mul(f32x4.splat(rate), v128.load(durations + j * LANES)))
  }
  add(total, f32x4.mul(v128.load32_splat(field(header, RUNNING_RATE)), finish))
  const costs = field(header, COSTS)
  const values = field(header, VALUES)
  const variables = field(header, COST_VARIABLE)
  const gates = field(header, COST_GATE)
  for (let i: usize = 0; i < costs; i++) {
    let amount = v128.load(values + (load<i32>(variables + (i << 2)) as usize) * LANES)
    const gate = load<i32>(gates + (i << 2))
    if (gate >= 0) amount = f32x4.mul(amount, v128.load(values + (gate as usize) * LANES))
    add(total, amount)
  }
}

function add(total: usize, amount: v128): void {
  const behind = v128.shuffle<i32>(amount, amount, 2, 3, 2, 3)
  v128.store(total, f64x2.add(v128.load(total), f64x2.promote_low_f32x4(amount)))
  v128.store(total, f64x2.add(v128.load(total, 16), f64x2.promote_low_f32x4(behind)), 16)
}
