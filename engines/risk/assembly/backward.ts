import {
  COUNT,
  FIRST_IN,
  FIRST_FINISH_IN,
  EVENT,
  LAG,
  CRITICAL,
  SUM,
  SQUARES,
  PRODUCTS,
  EVENTS,
  DURATIONS,
  MARKS,
  CENTRE,
  MIDDLE_FINISH,
  LANES,
  field,
} from './fields'

/**
 * Which activities the finish hangs on: those that end with it, and whatever a link that binds comes from. Durations of
 * `related` are put into relation to the finish; −1 for none.
 */
export function backward(header: usize, finish: v128, counted: v128, related: i32): void {
  const count = field(header, COUNT)
  const firstIn = field(header, FIRST_IN)
  const firstFinishIn = field(header, FIRST_FINISH_IN)
  const eventOf = field(header, EVENT)
  const lags = field(header, LAG)
  const events = field(header, EVENTS)
  const marks = field(header, MARKS)
  const critical = field(header, CRITICAL)
  memory.fill(marks, 0, count * LANES)
  let k = load<i32>(firstIn + (count << 2)) - 1
  for (let j: isize = (count as isize) - 1; j >= 0; j--) {
    const at = (j as usize) << 2
    const here = events + ((j as usize) << 5)
    const done = v128.load(here, 16)
    let mark = v128.load(marks + (j as usize) * LANES)
    mark = v128.or(mark, v128.and(f32x4.eq(done, finish), counted))
    const first = load<i32>(firstIn + at)
    if (!v128.any_true(mark)) {
      k = first - 1
      continue
    }
    const count4 = critical + (j as usize) * LANES
    v128.store(count4, i32x4.sub(v128.load(count4), mark))
    const toFinish = load<i32>(firstFinishIn + at)
    for (; k >= toFinish; k--) {
      const link = (k as usize) << 2
      const which = load<i32>(eventOf + link)
      const moment = f32x4.add(v128.load(events + (which as usize) * LANES), v128.load32_splat(lags + link))
      const to = marks + ((which >> 1) as usize) * LANES
      v128.store(to, v128.or(v128.load(to), v128.and(mark, f32x4.eq(moment, done))))
    }
    const start = v128.load(here)
    for (; k >= first; k--) {
      const link = (k as usize) << 2
      const which = load<i32>(eventOf + link)
      const moment = f32x4.add(v128.load(events + (which as usize) * LANES), v128.load32_splat(lags + link))
      const to = marks + ((which >> 1) as usize) * LANES
      v128.store(to, v128.or(v128.load(to), v128.and(mark, f32x4.eq(moment, start))))
    }
  }
  if (related >= 0) relate(header, finish, counted, related)
}

/** Sums that correlation is made of, of differences to the middle so that little is lost. */
function relate(header: usize, finish: v128, counted: v128, pass: i32): void {
  const count = field(header, COUNT)
  const durations = field(header, DURATIONS) + (pass as usize) * count * LANES
  const centre = field(header, CENTRE)
  const sums = field(header, SUM)
  const squares = field(header, SQUARES)
  const products = field(header, PRODUCTS)
  const off = v128.and(f32x4.sub(finish, v128.load32_splat(field(header, MIDDLE_FINISH))), counted)
  for (let j: usize = 0; j < count; j++) {
    const lane = j * LANES
    const from = v128.and(
      f32x4.sub(v128.load(durations + lane), v128.load32_splat(centre + (j << 2))),
      counted,
    )
    v128.store(sums + lane, f32x4.add(v128.load(sums + lane), from))
    v128.store(squares + lane, f32x4.add(v128.load(squares + lane), f32x4.mul(from, from)))
    v128.store(products + lane, f32x4.add(v128.load(products + lane), f32x4.mul(from, off)))
  }
}
