import { fromDecimal, minorDigits, told, type Told } from '@portolan/quantity'
import { type DecimalSign, plainDecimal, provenDecimalSign } from '../cells/decimal.ts'
import { shortened } from '../outcome.ts'

/** Books count in cents: what has more places than its currency is not rounded but refused. */
export function readExactAmount(
  raw: string,
  currency: string,
  sign: DecimalSign | undefined,
): { readonly amount: number } | { readonly wrong: Told } {
  const plain = plainDecimal(withSignAhead(raw.trim()), sign)
  const digits = minorDigits(currency)
  if (digits === undefined)
    return {
      wrong: told(
        'exchange:ledger.no-currency',
      )`“${{ currency: shortened(currency) }}” is no currency of ISO 4217.`,
    }
  const money = plain === undefined ? undefined : fromDecimal(plain, currency)
  if (plain === undefined || money === undefined)
    return { wrong: told('exchange:ledger.no-amount')`“${{ cell: shortened(raw) }}” is no amount.` }
  const places = (plain.split('.')[1] ?? '').replace(/0+$/, '').length
  if (places > digits)
    return {
      wrong: told(
        'exchange:ledger.too-exact',
      )`“${{ cell: shortened(raw) }}” has more places than ${{ currency }} has.`,
    }
  return { amount: money.amount }
}

/** The decimal sign that the amounts of a column prove together. */
export function signOfAmounts(cells: readonly string[]): DecimalSign | undefined {
  for (const cell of cells) {
    const proven = provenDecimalSign(cell)
    if (proven !== undefined) return proven
  }
  return undefined
}

/** '(1,200.00)' and '1,200.00-' are how ledgers write what is taken back. */
function withSignAhead(text: string): string {
  const inner = /^\((.*)\)$/.exec(text)?.[1] ?? /^([^-]*)-$/.exec(text)?.[1]
  return inner === undefined ? text : `-${inner}`
}
