import { type Day, type Finding, isDay, minorDigits, readDecimal, told } from '@portolan/quantity'
import { findingOf } from '../finding.ts'

/** From `day` on one unit of `from` is `rate` units of `to`; a decimal text, so that nothing is lost on the way. */
export type DatedRate = {
  readonly from: string
  readonly to: string
  readonly day: Day
  readonly rate: string
}

/** Minor units of the target for a minor unit of the source, as an exact fraction. */
export type Factor = { readonly numerator: bigint; readonly denominator: bigint }

/** The rate in force on a day: the latest up to it. Undefined if there is none, neither this way nor the other. */
export type FindFactor = (from: string, to: string, day: Day) => Factor | undefined

type Dated = { readonly day: Day; readonly factor: Factor }

/** Rates by pair and day; one that goes only the other way is turned round, exactly. */
export function readRates(rates: readonly DatedRate[]): {
  readonly find: FindFactor
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
    listOf(straight, pairOf(rate.from, rate.to)).push({ day: rate.day, factor })
    listOf(turned, pairOf(rate.to, rate.from)).push({ day: rate.day, factor: turn(factor) })
  }
  for (const dated of [...straight.values(), ...turned.values()])
    dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const find: FindFactor = (from, to, day) => {
    if (from === to) return ONE
    const pair = pairOf(from, to)
    return (latest(straight.get(pair), day) ?? latest(turned.get(pair), day))?.factor
  }
  return { find, findings }
}

const ONE: Factor = { numerator: 1n, denominator: 1n }

function turn({ numerator, denominator }: Factor): Factor {
  return { numerator: denominator, denominator: numerator }
}

function pairOf(from: string, to: string): string {
  return `${from} ${to}`
}

function listOf(lists: Map<string, Dated[]>, pair: string): Dated[] {
  const list = lists.get(pair) ?? []
  lists.set(pair, list)
  return list
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

/** The last one that is not after the day. */
function latest(dated: readonly Dated[] | undefined, day: Day): Dated | undefined {
  return dated?.findLast((one) => one.day <= day)
}

function noRate({ from, to, day, rate }: DatedRate): Finding {
  const says = told(
    'finance:no-rate',
  )`“${{ rate }}” from ${{ from }} to ${{ to }} on “${{ day }}” is no rate; write codes of ISO 4217, a day such as 2026-11-23 and a decimal above 0 such as 1.0834.`
  return findingOf('error', 'no-rate', ['rate', `${from} ${to} ${day}`, says])
}
