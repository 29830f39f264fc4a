import { withoutExponent } from './plain-number.ts'

export type DecimalSign = '.' | ','

/** Longer numbers are no amounts of projects, and exact arithmetic on them is a way to stall a server. */
const longest = 30

/**
 * Grouped or plain decimal text as plain decimal text with a point: '1,234' and '1.234,56' become '1234' and
 * '1234.56'. `sign` settles '1,234' and '1.234' in columns that show which sign they use.
 */
export function plainDecimal(text: string, sign?: DecimalSign): string | undefined {
  const compact = withoutExponent(text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[−–]/g, '-'))
  if (compact.length > longest || !/^[+-]?[\d.,]*\d[\d.,]*$/.test(compact)) return undefined
  const negative = compact.startsWith('-')
  const body = compact.replace(/^[+-]/, '')
  const point = decimalSignOf(body, sign)
  const parts = point === undefined ? [body] : body.split(point)
  if (parts.length > 2) return undefined
  const [whole = '', fraction = ''] = parts
  if (!grouped(whole) || /[.,]/.test(fraction)) return undefined
  const digits = whole.replace(/[.,]/g, '') || '0'
  return `${negative ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`
}

/** The decimal sign a text itself proves, or undefined ('1,234' may be either). */
export function provenDecimalSign(text: string): DecimalSign | undefined {
  const body = /[\d.,]*\d[\d.,]*/.exec(text)?.[0] ?? ''
  const dot = body.lastIndexOf('.')
  const comma = body.lastIndexOf(',')
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ','
  if (/^\d+,\d{1,2}$/.test(body) || /^\d{1,3}(\.\d{3}){2,}$/.test(body)) return ','
  if (/^\d+\.(\d{1,2}|\d{4,})$/.test(body) || /^\d{1,3}(,\d{3}){2,}$/.test(body)) return '.'
  return undefined
}

function decimalSignOf(body: string, sign: DecimalSign | undefined): DecimalSign | undefined {
  const proven = provenDecimalSign(body)
  const chosen = proven ?? sign ?? '.'
  return body.includes(chosen) ? chosen : undefined
}

function grouped(whole: string): boolean {
  return (
    /^\d*$/.test(whole) ||
    /^\d{1,3}(([.,])\d{3}(\2\d{3})*)$/.test(whole) ||
    /^\d{1,2}(,\d{2})*,\d{3}$/.test(whole)
  )
}
