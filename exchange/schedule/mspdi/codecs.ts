import type { Civil } from '@portolan/quantity'
import type { ActivityLink, ConstraintType, DurationKind, Percent } from '../activity.ts'
import { type Codec, oneOf, readAmount, readMoment, scaled, wholeNumber, word } from '../codec.ts'
import type { Note } from '../model.ts'
import type { Curve, RatePer } from '../resource.ts'

export const moment: Codec<Civil> = {
  same: false,
  read: (written) => readMoment(written),
  write: (value) => `${value}:00`,
}

/**
 * PT8H0M0S, whole minutes. Parts of a minute are rounded; the sign of a negative one stands before the hours
 * (PT-8H0M0S) or before the whole (-PT8H0M0S). Days of the ISO form are days round the clock.
 */
export const minutes: Codec<number> = {
  same: false,
  read: (written) => {
    const match = duration.exec(written.trim())
    if (match === null) return undefined
    const [, outer, inner, days = '0', hours = '0', mins = '0', seconds = '0'] = match
    const sum = Number(days) * 1440 + Number(hours) * 60 + Number(mins) + Number(seconds) / 60
    const rounded = Math.round(sum)
    if (!Number.isSafeInteger(rounded)) return undefined
    return outer === undefined && inner === undefined ? rounded : rounded === 0 ? 0 : -rounded
  },
  write: (value) => {
    const size = Math.abs(value)
    return `PT${value < 0 ? '-' : ''}${Math.floor(size / 60)}H${size % 60}M0S`
  },
}

const duration =
  /^(-)?P(?=[\dT-])(?:T?(-))?(?:(\d{1,9})D)?T?(?:-?(\d{1,12}(?:\.\d+)?)H)?(?:-?(\d{1,12}(?:\.\d+)?)M)?(?:-?(\d{1,12}(?:\.\d+)?)S)?$/

/** Slack and lag count tenths of a minute. */
export const tenths: Codec<number> = scaled(0.1, 1)

/** Hundredths of the currency unit, whatever the currency has. */
export const hundredths: Codec<string> = {
  same: false,
  read: (written) => {
    const amount = readAmount(written)
    return amount === undefined ? undefined : shift(amount, -2)
  },
  write: (value) => shift(value, 2),
}

/** Currency units as they are, in rates. */
export const units: Codec<string> = { same: true, read: readAmount, write: (value) => value }

export const percent: Codec<number> = wholeNumber

/** Earned value is measured by percent complete or by the physical one. */
export const percentThatCounts: Codec<Percent['counts']> = oneOf<Percent['counts']>(
  { '0': 'duration', '1': 'physical' },
  { work: '0' },
)

export const constraintType: Codec<ConstraintType> = oneOf<ConstraintType>(
  {
    '0': 'as-soon-as-possible',
    '1': 'as-late-as-possible',
    '2': 'must-start-on',
    '3': 'must-finish-on',
    '4': 'start-no-earlier-than',
    '5': 'start-no-later-than',
    '6': 'finish-no-earlier-than',
    '7': 'finish-no-later-than',
  },
  { 'mandatory-start': '2', 'mandatory-finish': '3' },
)

export const linkType: Codec<ActivityLink['type']> = oneOf({ '0': 'FF', '1': 'FS', '2': 'SF', '3': 'SS' })

export const workType: Codec<DurationKind> = oneOf<DurationKind>(
  { '0': 'fixed-units', '1': 'fixed-duration', '2': 'fixed-work' },
  { 'fixed-duration-and-units': '1' },
)

export const curve: Codec<Curve> = oneOf({
  '0': 'flat',
  '1': 'back-loaded',
  '2': 'front-loaded',
  '3': 'double-peak',
  '4': 'early-peak',
  '5': 'late-peak',
  '6': 'bell',
  '7': 'turtle',
  '8': 'contoured',
})

export const rateTable: Codec<'A' | 'B' | 'C' | 'D' | 'E'> = oneOf({
  '0': 'A',
  '1': 'B',
  '2': 'C',
  '3': 'D',
  '4': 'E',
})

/**
 * Formats of durations and lags come in pairs, working (odd) and elapsed (even): 3 minutes, 5 hours, 7 days,
 * 9 weeks, 11 months, 19 percent; 32 more says "estimated". 21 and 53 name no unit.
 */
export function isElapsed(format: number | undefined): boolean {
  const plain = (format ?? 0) & 31
  return plain >= 4 && plain <= 12 && plain % 2 === 0
}

export function isPercent(format: number | undefined): boolean {
  const plain = (format ?? 0) & 31
  return plain === 19 || plain === 20
}

/** The format that says the same about elapsed time; what it was, where it already does. */
export function formatFor(elapsed: boolean, format: number | undefined): number {
  if (format !== undefined && isElapsed(format) === elapsed) return format
  return elapsed ? 8 : 7
}

export const ratePer: Codec<RatePer> = oneOf({
  '1': 'minute',
  '2': 'hour',
  '3': 'day',
  '4': 'week',
  '5': 'month',
  '7': 'year',
  '8': 'unit',
})

const negative = /^\s*-\d+\s*$/

/** A UID; a negative one (-1, -65535) is how the format says that there is none. */
export const reference: Codec<string> = {
  ...word,
  read: (written) => (negative.test(written) ? undefined : word.read(written)),
  nothing: negative,
}

export const notes: Codec<readonly Note[]> = {
  same: true,
  read: (written) => (written === '' ? undefined : [{ text: written }]),
  write: (value) =>
    value.map(({ topic, text }) => (topic === undefined ? text : `${topic}: ${text}`)).join('\n\n'),
}

/** 08:00:00 as minutes of the day. */
export const timeOfDay: Codec<number> = {
  same: false,
  read: (written) => {
    const [, hours, mins] = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(written.trim()) ?? []
    const value = Number(hours) * 60 + Number(mins)
    return value >= 0 && value <= 1440 && Number(mins) < 60 ? value : undefined
  },
  write: (value) => `${pad(Math.floor(value / 60) % 24)}:${pad(value % 60)}:00`,
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

/** Moves the decimal point of plain decimal text. */
function shift(amount: string, places: number): string {
  const sign = amount.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const digits = `${whole}${fraction}`
  const point = whole.length + places
  const padded = point <= 0 ? digits.padStart(digits.length - point + 1, '0') : digits.padEnd(point, '0')
  const at = point <= 0 ? padded.length - digits.length + point : point
  return readAmount(`${sign}${padded.slice(0, at)}.${padded.slice(at)}`) ?? '0'
}
