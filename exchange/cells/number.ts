import { told } from '@portolan/quantity'
import { type Cell, readAbsence } from './cell.ts'
import { type DecimalSign, plainDecimal } from './decimal.ts'
import { shortened } from '../outcome.ts'

export function readNumber(raw: string, sign?: DecimalSign): Cell<number> {
  const absent = readAbsence(raw)
  if (absent) return absent
  const plain = plainDecimal(unwrap(raw.trim()), sign)
  if (plain === undefined) {
    const wrong = told(
      'exchange:no-number',
    )`"${{ cell: shortened(raw) }}" is not a number. Write digits only.`
    return { wrong, code: 'number-unreadable', raw }
  }
  return { value: Number(plain), raw }
}

/** In percent points: '13%' and '13' are both 13. A bound ('>1000%', 'less than 5%') gives no figure. */
export function readPercent(raw: string, sign?: DecimalSign): Cell<number> {
  const absent = readAbsence(raw)
  if (absent) return absent
  if (/^\s*[<>≤≥]|\b(less|more|greater) than\b|\bbelow\b/i.test(raw)) return { absent: 'imprecise', raw }
  const plain = plainDecimal(unwrap(raw.replace('%', '').trim()), sign)
  if (plain === undefined) {
    const wrong = told(
      'exchange:no-percentage',
    )`"${{ cell: shortened(raw) }}" is not a percentage. Write a number such as 12.5%.`
    return { wrong, code: 'number-unreadable', raw }
  }
  return { value: Number(plain), raw }
}

function unwrap(text: string): string {
  const inner = /^\((.*)\)$/.exec(text)?.[1]
  return inner === undefined ? text : `-${inner}`
}
