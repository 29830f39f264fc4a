import { addDays, day } from '@portolan/quantity'
import { datesIn, useSetting } from '@portolan/ui'
import { useMemo } from 'react'

export type MonthWords = {
  /** From 1 January. */
  readonly month: (number: number) => string
  /** From 1 Monday. */
  readonly weekday: (number: number) => string
}

/** The months and weekdays by their names, in the reader's language. */
export function useMonthWords(): MonthWords {
  const { locale } = useSetting()
  return useMemo(() => {
    const language = locale.startsWith('de') ? 'de' : 'en-GB'
    const write = (text: string, options: Intl.DateTimeFormatOptions): string =>
      datesIn(language, { ...options, timeZone: 'UTC' }).format(new Date(`${text}T12:00:00Z`))
    // The 5th of January 2026 was a Monday.
    return {
      month: (number) => write(`2026-${String(number).padStart(2, '0')}-01`, { month: 'long' }),
      weekday: (number) => write(addDays(day('2026-01-04'), number), { weekday: 'long' }),
    }
  }, [locale])
}
