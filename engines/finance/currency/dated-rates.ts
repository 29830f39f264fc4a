import { type Day, type Finding, findingOf, isDay, minorDigits, readDecimal, told } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { inOrder } from '../arithmetic/in-order.ts'
import { crossRates } from './cross-rates.ts'
import type { Dated, Factor, FindRate } from './rate.ts'

/** From `day` on one unit of `from` is `rate` units of `to`; a decimal text, so that nothing is lost on the way. */
export type DatedRate = {
  readonly from: string
  readonly to: string
  readonly day: Day
  readonly rate: string
}

/** Rates by pair and day; one that goes the other way is turned round, exactly. */
export function readRates(rates: readonly DatedRate[]): {
  readonly find: FindRate
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const [straight, turned] = [new Map<string, Dated[]>(), new Map<string, Dated[]>()]
  for (const rate of rates) {
    const factor = factorOf(rate)
    if (factor === undefined) {
      findings.push(noRate(rate))
      continue
    }
    add(straight, pairOf(rate.from, rate.to), { day: rate.day, factor })
    add(turned, pairOf(rate.to, rate.from), { day: rate.day, factor: turn(factor) })
  }
  // Of two of one day the straight one comes last, and so holds.
  const both = [...straight.keys(), ...turned.keys()].map(
    (pair) => [pair, inOrder([...(turned.get(pair) ?? []), ...(straight.get(pair) ?? [])])] as const,
  )
  const byPair = new Map(both)
  const straightest = (from: string, to: string, day: Day): Dated | undefined =>
    latest(byPair.get(pairOf(from, to)) ?? [], day)
  const cross = crossRates(straightest, new Set(rates.flatMap(({ from, to }) => [from, to])))
  const find: FindRate = (from, to, day) =>
    from === to ? { factor: ONE } : (straightest(from, to, day) ?? cross(from, to, day))
  return { find, findings }
}

const ONE: Factor = { numerator: 1n, denominator: 1n }

function turn({ numerator, denominator }: Factor): Factor {
  return { numerator: denominator, denominator: numerator }
}

function pairOf(from: string, to: string): string {
  return `${from} ${to}`
}

function add(lists: Map<string, Dated[]>, pair: string, dated: Dated): void {
  const list = lists.get(pair)
  if (list === undefined) lists.set(pair, [dated])
  else list.push(dated)
}

function factorOf({ from, to, day, rate }: DatedRate): Factor | undefined {
  const decimal = readDecimal(rate)
  const [source, target] = [minorDigits(from), minorDigits(to)]
  if (decimal === undefined || decimal.digits <= 0n || !isDay(day)) return undefined
  if (source === undefined || target === undefined) return undefined
  const exponent = decimal.exponent + target - source
  return exponent >= 0
    ? { numerator: decimal.digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: decimal.digits, denominator: 10n ** BigInt(-exponent) }
}

/** The last one that is not after the day, found by halving: a million lines ask. */
function latest(dated: readonly Dated[], day: Day): Dated | undefined {
  let [low, high] = [0, dated.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (entryOf(dated, middle).day <= day) low = middle + 1
    else high = middle
  }
  return dated[low - 1]
}

function noRate({ from, to, day, rate }: DatedRate): Finding {
  const says = told(
    'finance:no-rate',
  )`“${{ rate }}” from ${{ from }} to ${{ to }} on “${{ day }}” is no rate; write codes of ISO 4217, a day such as 2026-11-23 and a decimal above 0 such as 1.0834.`
  return findingOf('error', 'no-rate', ['rate', `${from} ${to} ${day}`, says])
}
