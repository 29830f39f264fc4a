import { type Money, toDecimal } from '@portolan/quantity'
import { type AnyEdit, choicesOf } from './cell-edit.ts'
import { decimalOf, writeDecimal } from './editing/number-text.ts'

/** What a cell is copied as and its editor begins with: exact, in the reader's locale, and read back to the same value. */
export function textOfCell<Row>(edit: AnyEdit<Row>, row: Row, locale: string): string {
  const value = edit.read(row)
  if (value === null) return ''
  if (edit.format) return edit.format(value, row)
  if (edit.kind === 'choice')
    return choicesOf(edit, row).find((choice) => choice.value === value)?.label ?? String(value)
  if (typeof value === 'number') return writeDecimal(decimalOf(value), locale)
  return typeof value === 'object' ? textOfMoney(value, edit.currency, locale) : value
}

/** An amount in the column's own currency is a bare number, for a spreadsheet counts with it; others name theirs. */
function textOfMoney(money: Money, own: string | undefined, locale: string): string {
  const amount = writeDecimal(toDecimal(money), locale)
  return money.currency === own ? amount : `${amount} ${money.currency}`
}
