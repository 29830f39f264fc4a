import { fromDecimal, toDecimal } from '@portolan/quantity'

/** Minor units of what somebody typed, '1.200,50' and '1,200.50' alike; undefined where it is no amount. */
export function minorUnits(text: string, currency: string): number | undefined {
  return fromDecimal(plain(text), currency)?.amount
}

/** As it is typed again: '1200.50'. */
export function typedAmount(
  money: { readonly amount: number; readonly currency: string } | undefined,
): string {
  return money === undefined ? '' : toDecimal(money)
}

/** The last of comma and point parts the cents, where one or two digits follow it. */
function plain(text: string): string {
  const bare = text.replaceAll(/[\s\u00a0\u202f']/g, '')
  const cents = /[.,](\d{1,2})$/.exec(bare)
  const whole = (cents ? bare.slice(0, cents.index) : bare).replaceAll(/[.,]/g, '')
  return cents ? `${whole}.${cents[1]}` : whole
}
