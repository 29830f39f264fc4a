import { addDays, type Civil, isCivil, parseDay } from '@portolan/quantity'

/** How a field is spelled in a format. `same`: the model holds the very text. Undefined: this is no such value. */
export type Codec<T> = {
  readonly same: boolean
  readonly read: (text: string) => T | undefined
  readonly write: (value: T) => string
  /** Texts by which the format says "nothing", besides an empty one. */
  readonly nothing?: RegExp
}

export const text: Codec<string> = { same: true, read: (written) => written, write: (value) => value }

/** Text of which an empty one says nothing: ids. */
export const word: Codec<string> = {
  same: true,
  read: (written) => (written.trim() === '' ? undefined : written.trim()),
  write: (value) => value,
}

export const flag: Codec<boolean> = {
  same: false,
  read: (written) => flags.get(written.trim().toLowerCase()),
  write: (value) => (value ? '1' : '0'),
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['-1', true],
  ['0', false],
  ['false', false],
])

export const number: Codec<number> = {
  same: true,
  read: (written) => readNumber(written),
  write: String,
}

export const wholeNumber: Codec<number> = {
  same: true,
  read: (written) => {
    const value = readNumber(written)
    return value !== undefined && Number.isSafeInteger(value) ? value : undefined
  },
  write: String,
}

/** A number times `factor`, rounded to a whole one: tenths of a minute, hours. */
export function scaled(factor: number, places = 0): Codec<number> {
  return {
    same: false,
    read: (written) => {
      const value = readNumber(written)
      const whole = value === undefined ? Number.NaN : Math.round(value * factor)
      return Number.isSafeInteger(whole) ? plainZero(whole) : undefined
    },
    write: (value) => String(Number((value / factor).toFixed(places))),
  }
}

/** One word of the format for one of the model. `instead`: what is written for words that the format lacks. */
export function oneOf<T extends string>(
  words: Readonly<Record<string, T>>,
  instead: { readonly [W in T]?: string } = {},
): Codec<T> {
  const meanings = new Map(Object.entries(words))
  const said = Object.entries(words).map(([spelling, meaning]) => [meaning, spelling] as const)
  // Of several spellings the first is written.
  const spellings = new Map<string, string>([
    ...Object.entries<string>({ ...instead } as Record<string, string>),
    ...said.toReversed(),
  ])
  return {
    same: false,
    read: (written) => meanings.get(written.trim()),
    write: (value) => spellings.get(value) ?? '',
  }
}

/** Decimal point or comma; no grouping, no exponent. */
export function readNumber(written: string): number | undefined {
  const match = /^\s*([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*$/.exec(written)
  const value = Number(match?.[1]?.replace(',', '.') ?? Number.NaN)
  return Number.isFinite(value) ? plainZero(value) : undefined
}

/** Plain decimal text of an amount, or undefined: "1,234" with a comma for the point is 1.234. */
export function readAmount(written: string): string | undefined {
  const match = /^\s*([+-]?)0*(\d*)(?:[.,](\d*))?\s*$/.exec(written)
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (match === null || !/\d/.test(written)) return undefined
  const rest = fraction.replace(/0+$/, '')
  const digits = `${whole === '' ? '0' : whole}${rest === '' ? '' : `.${rest}`}`
  return sign === '-' && digits !== '0' ? `-${digits}` : digits
}

/** A day and a time of it; seconds are cut, 24:00 is the next midnight, a day alone begins at `atTime`. */
export function readMoment(written: string, atTime = '00:00'): Civil | undefined {
  const match = moment.exec(written.trim())
  const day = parseDay(match?.[1] ?? '')
  if (match === null || day === undefined) return undefined
  const time = match[2] ?? atTime
  if (time === '24:00') return day === '9999-12-31' ? undefined : readMoment(addDays(day, 1))
  const civil = `${day}T${time}`
  return isCivil(civil) ? civil : undefined
}

const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A negative zero would be unequal to zero for programs that look closely. */
function plainZero(value: number): number {
  return value === 0 ? 0 : value
}
