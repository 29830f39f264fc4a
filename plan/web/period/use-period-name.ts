import { formatMonthName, useSetting } from '@portolan/ui'
import { useCallback } from 'react'

/** '2026-10' is 'Oct 2026' to people; periods of weeks keep their name. `short` is what stands within its year. */
export function usePeriodName(): (name: string, short?: boolean) => string {
  const { locale } = useSetting()
  return useCallback(
    (name, short = false) => {
      const words = formatMonthName(name, locale)
      return short
        ? words === name
          ? (name.split(' ').at(-1) ?? name)
          : words.replace(/ \d{4}$/, '')
        : words
    },
    [locale],
  )
}
