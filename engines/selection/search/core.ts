import type { Random } from '@portolan/quantity'
import { at, optionsOf, type Program } from '../program/program.ts'
import type { Guide } from './guide.ts'

/** The groups whose choice hangs in the balance, the closest first. */
export type Core = {
  readonly groups: Int32Array
  readonly options: Int32Array
  /** How much worse a choice may be for a while. */
  readonly scale: number
}

const SMALLEST = 60
const LARGEST = 400

/** Only groups whose second-best choice costs less than bound − value can be chosen otherwise in a better choice. */
export function coreOf(program: Program, guide: Guide, value: number): Core {
  const gap = guide.bound - value
  const regrets = regretsOf(program, guide)
  const byRegret = Int32Array.from(regrets.keys()).toSorted((a, b) => at(regrets, a) - at(regrets, b))
  const near = byRegret.findIndex((group) => at(regrets, group) > gap)
  const size = Math.max(SMALLEST, Math.min(LARGEST, near < 0 ? byRegret.length : near))
  const groups = byRegret.slice(0, size)
  return { groups, options: optionsIn(program, guide, { groups, gap }), scale: gap * 0.1 }
}

/** What the second-best choice of each group costs; of one with a single choice Infinity. */
export function regretsOf(program: Program, { loss, lossNone }: Guide): Float64Array {
  return Float64Array.from(program.groups, (_, group) => {
    const [from, to] = optionsOf(program, group)
    let [best, second] = [program.must[group] === 1 ? Infinity : at(lossNone, group), Infinity]
    for (let option = from; option < to; option++) {
      const one = at(loss, option)
      if (one < best) [best, second] = [one, best]
      else second = Math.min(second, one)
    }
    return second
  })
}

function optionsIn(
  program: Program,
  { loss }: Guide,
  { groups, gap }: { readonly groups: Int32Array; readonly gap: number },
): Int32Array {
  const options: number[] = []
  for (const group of groups) {
    const [from, to] = optionsOf(program, group)
    for (let option = from; option < to; option++) if (at(loss, option) <= gap) options.push(option)
  }
  return Int32Array.from(options)
}

/** The core's options by worth at prices that are each up to a fifth higher or lower. */
export function drawOrder(
  program: Program,
  { prices, worth }: Guide,
  { core, chance }: { readonly core: Core; readonly chance: Random },
): Int32Array {
  const { columns } = program
  const change = prices.map((price) => price * 0.4 * (chance.next() - 0.5))
  const scores = new Map<number, number>()
  for (const option of core.options) {
    let score = at(worth, option)
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++)
      score -= at(change, at(columns.row, e)) * at(columns.amount, e)
    scores.set(option, score)
  }
  return core.options.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
}
