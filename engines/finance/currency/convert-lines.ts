import { type Day, type Finding, findingOf, minorDigits, told } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import type { Answer } from '../result.ts'
import { type DatedRate, readRates } from './dated-rates.ts'
import { roundTogether } from './round-together.ts'

/** An amount in minor units of its currency, converted at the rate of its day. */
export type CurrencyLine = {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly day: Day
}

export type ConvertInput = {
  readonly lines: readonly CurrencyLine[]
  readonly to: string
  readonly rates: readonly DatedRate[]
}

export type ConvertedLines = {
  readonly currency: string
  /** In the order of the lines; null where one could not be converted. */
  readonly amounts: readonly (number | null)[]
  /** The exact sum, rounded once, half to even; null if a line could not be converted. */
  readonly total: number | null
}

/**
 * Converts exactly and rounds so that the parts add up to the exact sum rounded once: however many lines there are,
 * no cent is won or lost. Each part is less than one minor unit from its exact value. O(n log n).
 */
export function convertLines({ lines, to, rates }: ConvertInput): Answer<ConvertedLines> {
  const { find, findings } = readRates(rates)
  const all: Finding[] = [...findings]
  const crossed = new Map<string, string>()
  const found = lines.map((line) => {
    const rate =
      isAmount(line) && minorDigits(to) !== undefined ? find(line.currency, to, line.day) : undefined
    if (rate === undefined) all.push(unconverted(line, to))
    if (rate?.through !== undefined) crossed.set(`${line.currency} ${rate.through}`, line.currency)
    return rate?.factor
  })
  for (const [pair, from] of crossed) all.push(throughAnother(from, to, pair.slice(from.length + 1)))
  const known = lines.flatMap(({ amount }, i) => {
    const factor = found[i]
    return factor === undefined ? [] : [{ amount: BigInt(amount), factor }]
  })
  const rounded = roundTogether(known)
  const parts = rounded.parts.values()
  const amounts = found.map((factor) => (factor === undefined ? null : safe(parts.next().value)))
  const isWhole = amounts.every((amount) => amount !== null)
  for (const [i, amount] of amounts.entries())
    if (amount === null && found[i] !== undefined) all.push(tooLarge(entryOf(lines, i).id, to))
  return {
    result: { currency: to, amounts, total: isWhole ? safe(rounded.total) : null },
    findings: all,
  }
}

function isAmount({ amount, currency }: CurrencyLine): boolean {
  return Number.isSafeInteger(amount) && minorDigits(currency) !== undefined
}

function safe(amount: bigint | undefined): number | null {
  const size = Number(amount)
  return Number.isSafeInteger(size) ? size : null
}

function unconverted({ id, currency, day }: CurrencyLine, to: string): Finding {
  const says = told(
    'finance:unconverted',
  )`Line ${{ id }} cannot be converted: state its amount in whole minor units and a rate from ${{ from: currency }} to ${{ to }} of ${{ day }} or before.`
  return findingOf('error', 'unconverted', ['line', id, says])
}

function throughAnother(from: string, to: string, through: string): Finding {
  const says = told(
    'finance:crossed',
  )`No rate leads from ${{ from }} to ${{ to }}: amounts were converted through ${{ through }}, by the exact product of both rates.`
  return findingOf('info', 'crossed', ['currency', from, says])
}

function tooLarge(id: string, to: string): Finding {
  const says = told('finance:too-large-in')`Line ${{ id }} is too large in ${{ to }} to be held exactly.`
  return findingOf('error', 'too-large', ['line', id, says])
}
