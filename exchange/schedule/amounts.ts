/** Sum of plain decimal texts, exact; undefined of nothing. */
export function sumAmounts(amounts: readonly (string | undefined)[]): string | undefined {
  const given = amounts.filter((amount) => amount !== undefined)
  if (given.length === 0) return undefined
  const places = Math.max(...given.map((amount) => placesOf(amount)))
  const sum = given.reduce((total, amount) => total + scaled(amount, places), 0n)
  return plain(sum, places)
}

function placesOf(amount: string): number {
  const point = amount.indexOf('.')
  return point < 0 ? 0 : amount.length - point - 1
}

function scaled(amount: string, places: number): bigint {
  const negative = amount.startsWith('-')
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const size = BigInt(`${whole}${fraction.padEnd(places, '0')}`)
  return negative ? -size : size
}

function plain(sum: bigint, places: number): string {
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return sum < 0n ? `-${text}` : text
}
