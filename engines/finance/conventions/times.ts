import { entryOf } from '../arithmetic/entry.ts'
import { raise } from '../arithmetic/power.ts'
import type { Conventions } from './conventions.ts'

type Placing = Pick<Conventions, 'timing' | 'firstPeriodIsTimeZero'>

/** When each amount falls, in half periods from time zero, so that all times are whole. */
export function halfPeriods(count: number, { timing, firstPeriodIsTimeZero }: Placing): readonly number[] {
  const ahead = firstPeriodIsTimeZero ? 1 : 0
  return Array.from({ length: count }, (_, i) => (i < ahead ? 0 : 2 * (i - ahead) + leads[timing]))
}

const leads = { start: 0, mid: 1, end: 2 } as const

/** How many periods the amounts reach over; time zero is none. */
export function periodsOf(count: number, { firstPeriodIsTimeZero }: Placing): number {
  return firstPeriodIsTimeZero ? count - 1 : count
}

/** growth^(halves ÷ 2); a square root is exact to the last bit on every runtime. */
export function compound(growth: number, halves: number): number {
  const whole = raise(growth, Math.floor(halves / 2))
  return halves % 2 === 0 ? whole : whole * Math.sqrt(growth)
}

/** Each amount at time zero. */
export function discounted(amounts: readonly number[], growth: number, placing: Placing): readonly number[] {
  const halves = halfPeriods(amounts.length, placing)
  return amounts.map((amount, i) => amount / compound(growth, entryOf(halves, i)))
}

/** In order of time, so that the same input gives the same bits. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

export function presentValue(amounts: readonly number[], growth: number, placing: Placing): number {
  return sumOf(discounted(amounts, growth, placing))
}
