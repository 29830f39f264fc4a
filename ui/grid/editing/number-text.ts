/**
 * Numbers as people and spreadsheets write them, in the reader's locale: `1,234.5`, `1.234,5`, `1 234,5`, `1'234.5`,
 * `(12)` for minus twelve. The answer is a plain decimal text, because money must not pass through a float.
 */
export function readDecimal(text: string, locale: string): string | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replaceAll(/[−–]/g, '-')
  const inBrackets = /^\((.+)\)$/.exec(bare)?.[1]
  const sign = inBrackets !== undefined || bare.startsWith('-') ? '-' : ''
  const digits = (inBrackets ?? bare).replace(/^[+-]/, '')
  const plain = withPoint(digits, locale)
  return plain === undefined ? undefined : `${isZero(plain) ? '' : sign}${plain}`
}

/** 'de' writes 1234,5; the group signs are left out, for a spreadsheet reads the number surely without them. */
export function writeDecimal(decimal: string, locale: string): string {
  return isComma(locale) ? decimal.replace('.', ',') : decimal
}

/** A float as plain decimal text: 1e-7 is no number to a spreadsheet's paste. */
export function decimalOf(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text
}

export function isComma(locale: string): boolean {
  return locale.startsWith('de')
}

function withPoint(digits: string, locale: string): string | undefined {
  const point = pointOf(digits, locale)
  const group = point === '.' ? ',' : '.'
  const [whole = '', part, ...more] = point === undefined ? [digits] : digits.split(point)
  if (more.length > 0 || part?.includes(group)) return undefined
  const grouped = whole.includes(group) || (point === undefined && /[.,]/.test(whole))
  if (grouped && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined
  const all = `${whole.replaceAll(/[.,]/g, '') || (part === undefined ? '' : '0')}${part === undefined ? '' : `.${part}`}`
  return /^\d{1,18}(\.\d{1,12})?$/.test(all) ? all : undefined
}

/** Which sign is the decimal one; undefined where there is none. */
function pointOf(digits: string, locale: string): '.' | ',' | undefined {
  const dots = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  if (dots + commas !== 1) return undefined
  const sign = dots === 1 ? '.' : ','
  const own = isComma(locale) ? ',' : '.'
  // 1.234 is a thousand and more where the dot groups; 1.5 can only be one and a half.
  return sign === own || !/^\d{1,3}[.,]\d{3}$/.test(digits) ? sign : undefined
}

function isZero(plain: string): boolean {
  return /^[0.]+$/.test(plain)
}
