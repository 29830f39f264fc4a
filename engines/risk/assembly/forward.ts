import {
  COUNT,
  DURATIONS,
  EVENT,
  EVENTS,
  FIRST_FINISH_IN,
  FIRST_IN,
  LAG,
  LANES,
  NOT_BEFORE,
  NOT_BEFORE_FINISH,
  field,
} from './fields'

/** Start and finish of all activities; gives the finish of the project. */
export function forward(header: usize, pass: i32): v128 {
  const count = field(header, COUNT)
  const firstIn = field(header, FIRST_IN)
  const firstFinishIn = field(header, FIRST_FINISH_IN)
  const eventOf = field(header, EVENT)
  const lags = field(header, LAG)
  const notBefore = field(header, NOT_BEFORE)
  const notBeforeFinish = field(header, NOT_BEFORE_FINISH)
  const events = field(header, EVENTS)
  const durations = field(header, DURATIONS) + (pass as usize) * count * LANES
  let finish = f32x4.splat(0)
  let k = load<i32>(firstIn)
  for (let j: usize = 0; j < count; j++) {
    const at = j << 2
    const duration = v128.load(durations + j * LANES)
    let start = v128.load32_splat(notBefore + at)
    const toFinish = load<i32>(firstFinishIn + at)
    for (; k < toFinish; k++) start = f32x4.max(start, moment(events, eventOf, lags, k))
    const end = load<i32>(firstIn + at + 4)
    const least = load<f32>(notBeforeFinish + at)
    if (k < end || least > 0) {
      let held = f32x4.splat(least)
      for (; k < end; k++) held = f32x4.max(held, moment(events, eventOf, lags, k))
      start = f32x4.max(start, f32x4.sub(held, duration))
    }
    const done = f32x4.add(start, duration)
    v128.store(events + (j << 5), start)
    v128.store(events + (j << 5), done, 16)
    finish = f32x4.max(finish, done)
  }
  return finish
}

/** What a link holds its successor to: the event of its predecessor and the lag after it. */
function moment(events: usize, eventOf: usize, lags: usize, k: i32): v128 {
  const link = (k as usize) << 2
  const event = v128.load(events + (load<i32>(eventOf + link) as usize) * LANES)
  return f32x4.add(event, v128.load32_splat(lags + link))
}
