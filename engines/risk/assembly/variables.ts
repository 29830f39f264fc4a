import {
  DRAWS,
  GROUPS,
  VARIABLES,
  NORMAL,
  TABLES,
  VARIABLE_DRAW,
  VARIABLE_FROM,
  VARIABLE_TO,
  VARIABLE_SHAPE,
  VARIABLE_BASE,
  VARIABLE_SCALE,
  VARIABLE_ELSE,
  DRAWN_SHARE,
  DRAWN_NORMAL,
  GROUP_NORMAL,
  VALUES,
  LANES,
  field,
} from './fields'
import { next, normalOf } from './draw'
import { quantile } from './quantile'

/** Common draws first, so that what an activity draws does not depend on what is switched on. */
export function drawAll(header: usize, pass: i32): void {
  const normal = field(header, NORMAL)
  const draws = field(header, DRAWS)
  const share = field(header, DRAWN_SHARE) + (pass as usize) * draws * LANES
  const drawn = field(header, DRAWN_NORMAL) + (pass as usize) * draws * LANES
  for (let i: usize = 0; i < draws; i++) {
    v128.store(share + i * LANES, i32x4.shr_u(next(), 1))
    v128.store(drawn + i * LANES, normalOf(normal, i32x4.shr_u(next(), 16)))
  }
  const groups = field(header, GROUPS)
  const common = field(header, GROUP_NORMAL) + (pass as usize) * groups * LANES
  for (let i: usize = 0; i < groups; i++)
    v128.store(common + i * LANES, normalOf(normal, i32x4.shr_u(next(), 16)))
}

/** The values of all variables for so many passes. */
export function evaluate(header: usize, passes: i32): void {
  const variables = field(header, VARIABLES)
  const tables = field(header, TABLES)
  const values = field(header, VALUES)
  const draws = field(header, VARIABLE_DRAW)
  const froms = field(header, VARIABLE_FROM)
  const tos = field(header, VARIABLE_TO)
  const shapes = field(header, VARIABLE_SHAPE)
  const bases = field(header, VARIABLE_BASE)
  const scales = field(header, VARIABLE_SCALE)
  const elses = field(header, VARIABLE_ELSE)
  const share = field(header, DRAWN_SHARE)
  const drawn = field(header, DRAWN_NORMAL)
  const ofDraws = field(header, DRAWS) * LANES
  const ofValues = variables * LANES
  for (let v: usize = 0; v < variables; v++) {
    const at = v << 2
    const draw = (load<i32>(draws + at) as usize) * LANES
    const table = tables + ((load<i32>(shapes + at) as usize) << 2)
    const from = v128.load32_splat(froms + at)
    const to = v128.load32_splat(tos + at)
    const base = v128.load32_splat(bases + at)
    const scale = v128.load32_splat(scales + at)
    const otherwise = v128.load32_splat(elses + at)
    for (let pass = 0; pass < passes; pass++) {
      const drawnAt = draw + (pass as usize) * ofDraws
      const u = v128.load(share + drawnAt)
      const within = v128.and(i32x4.ge_s(u, from), i32x4.le_s(u, to))
      const x = quantile(table, v128.load(drawn + drawnAt))
      const on = f32x4.add(base, f32x4.mul(scale, x))
      v128.store(values + (pass as usize) * ofValues + v * LANES, v128.bitselect(on, otherwise, within))
    }
  }
}
