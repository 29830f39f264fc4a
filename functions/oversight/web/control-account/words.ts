import { minorDigits } from '@portolan/quantity'
import type { Tone } from '@portolan/ui'
import type { ExplainState, RealismVerdict } from '../../contract/index.ts'

/** Silence past its day is worst; what waits for another is on its way. */
export const toneOfState: Readonly<Record<ExplainState, Tone>> = {
  none: 'none',
  asked: 'warn',
  late: 'bad',
  written: 'warn',
  'sent-back': 'bad',
  accepted: 'good',
}

export const toneOfVerdict: Readonly<Record<RealismVerdict, Tone>> = {
  realistic: 'good',
  below: 'bad',
  above: 'warn',
  'gap-better': 'bad',
  'gap-worse': 'warn',
  spent: 'bad',
  'not-given': 'none',
  'not-known': 'none',
}

/** How many of what is kept make one of what people type: cents a euro, minutes an hour. */
export function unitsIn(unit: string): number {
  return unit === 'minutes' ? 60 : 10 ** (minorDigits(unit) ?? 2)
}
