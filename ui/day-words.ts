import { type Day, dayOfMonthOf, monthOf, weekday, yearOf } from '@portolan/quantity'

export type DayExtra = { readonly year?: boolean; readonly weekday?: boolean }

/**
 * '23 Nov', '23 Nov 2026', 'Mon 23 Nov 2026', as the Intl formatters of both languages write it, which a test holds to.
 * Making those costs a page of figures a tenth of the time until it is there.
 */
export function dayInWords(d: Day, language: string, extra: DayExtra): string {
  const words = language === 'de' ? german : english
  const month = words.months[monthOf(d) - 1] ?? ''
  const date = `${dayOfMonthOf(d)}${words.ordinal} ${month}${extra.year ? ` ${yearOf(d)}` : ''}`
  return extra.weekday ? `${words.weekdays[weekday(d) - 1]}${words.after} ${date}` : date
}

type DayWords = {
  readonly months: readonly string[]
  /** From Monday on. */
  readonly weekdays: readonly string[]
  /** Stands behind the day of the month. */
  readonly ordinal: string
  /** Stands behind the weekday. */
  readonly after: string
}

const english: DayWords = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ordinal: '',
  after: '',
}

const german: DayWords = {
  months: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.'],
  weekdays: ['Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.', 'So.'],
  ordinal: '.',
  after: ',',
}
