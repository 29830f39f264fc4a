/** A number as plain decimal text: never an exponent, never more digits than were meant. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return ''
  // Spreadsheets keep fifteen digits; the rest of a double is noise of binary fractions (1066075.5899999999).
  return withoutExponent(String(Number(value.toPrecision(15))))
}

/** '-3.5E-5' as '-0.000035'; any other text as it is. */
export function withoutExponent(text: string): string {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?e([+-]?\d{1,3})$/i.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const right = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  return `${sign === '-' ? '-' : ''}${left}${/[1-9]/.test(right) ? `.${right}` : ''}`
}
