import { whenIdle } from './idle.ts'

/** Making a formatter costs a hundred times what writing with it does: each is made once. */
export function numbersIn(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const made = numbers.get(key) ?? new Intl.NumberFormat(language, options)
  numbers.set(key, made)
  return made
}

export function datesIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const made = dates.get(key) ?? new Intl.DateTimeFormat(language, options)
  dates.set(key, made)
  return made
}

const numbers = new Map<string, Intl.NumberFormat>()
const dates = new Map<string, Intl.DateTimeFormat>()

/** The first formatter of a page reads the tables of all languages, which takes as long as a screen: done when idle. */
export function wakeFormatters(): void {
  whenIdle(() => void numbersIn('en-GB', { maximumFractionDigits: 2 }))
}
