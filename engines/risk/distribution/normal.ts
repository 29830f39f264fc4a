import { exp, log } from '@portolan/quantity'

/** Tables reach so far to both sides of the middle, in standard deviations: beyond lie 2 of 100,000. */
export const REACH = 4.25
const STEPS = 32
/** One entry every 1/32 of a standard deviation from −4.25 to 4.25, and one more that is never read alone. */
export const tableLength = 2 * REACH * STEPS + 2
export const reachInSteps = REACH * STEPS
/** A position in a table stays below its last entry. */
export const lastPosition = Math.fround(2 * reachInSteps - 0.01)

/** The standard deviations that each entry of a table stands for. */
export function normalAt(entry: number): number {
  return entry / STEPS - REACH
}

/** Normal quantiles at the middles of 65,536 equal shares, in steps of a table. */
export function normalTable(): Float32Array {
  const count = 65_536
  return Float32Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count) * STEPS)
}

/**
 * Φ⁻¹ by Wichura's AS 241 (PPND16), relative error about 1e−16; p in (0, 1).
 * Wichura 1988, "The percentage points of the normal distribution", Applied Statistics 37.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * along(middleTop, r)) / along(middleBottom, r)
  }
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const value =
    r <= 5
      ? along(nearTop, r - 1.6) / along(nearBottom, r - 1.6)
      : along(farTop, r - 5) / along(farBottom, r - 5)
  return q < 0 ? -value : value
}

/**
 * Φ by its continued fraction (Lentz) beyond 3, by its series before: absolute error below 1e−15.
 * Abramowitz and Stegun 26.2.10 and 26.2.14.
 */
export function normalShare(z: number): number {
  const x = Math.abs(z)
  const density = exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
  if (x > 3) {
    let fraction = x
    for (let k = 60; k > 0; k--) fraction = x + k / fraction
    const beyond = density / fraction
    return z > 0 ? 1 - beyond : beyond
  }
  let [term, sum] = [x, x]
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  const half = density * sum
  return z > 0 ? 0.5 + half : 0.5 - half
}

function along(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}

const middleTop = [
  3.387_132_872_796_366_5, 133.141_667_891_784_38, 1_971.590_950_306_551_3, 13_731.693_765_509_46,
  45_921.953_931_549_87, 67_265.770_927_008_7, 33_430.575_583_588_13, 2_509.080_928_730_122_7,
]
const middleBottom = [
  1, 42.313_330_701_600_91, 687.187_007_492_057_9, 5_394.196_021_424_751, 21_213.794_301_586_597,
  39_307.895_800_092_71, 28_729.085_735_721_943, 5_226.495_278_852_854,
]
const nearTop = [
  1.423_437_110_749_683_5, 4.630_337_846_156_546, 5.769_497_221_460_691, 3.647_848_324_763_204_5,
  1.270_458_252_452_368_4, 0.241_780_725_177_450_6, 0.022_723_844_989_269_184, 7.745_450_142_783_414e-4,
]
const nearBottom = [
  1, 2.053_191_626_637_759, 1.676_384_830_183_803_8, 0.689_767_334_985_1, 0.148_103_976_427_480_08,
  0.015_198_666_563_616_457, 5.475_938_084_995_345e-4, 1.050_750_071_644_416_9e-9,
]
const farTop = [
  6.657_904_643_501_103, 5.463_784_911_164_114, 1.784_826_539_917_291_3, 0.296_560_571_828_504_87,
  0.026_532_189_526_576_124, 1.242_660_947_388_078_4e-3, 2.711_555_568_743_487_6e-5, 2.010_334_399_292_288e-7,
]
const farBottom = [
  1, 0.599_832_206_555_887_9, 0.136_929_880_922_735_8, 0.014_875_361_290_850_615, 7.868_691_311_456_133e-4,
  1.846_318_317_510_055e-5, 1.421_511_758_316_446e-7, 2.044_263_103_389_94e-15,
]
