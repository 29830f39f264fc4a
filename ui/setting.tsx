import type { Day, Instant } from '@portolan/quantity'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import * as format from './format.ts'
import type { Money } from '@portolan/quantity'
import { useLocale } from './words.ts'

const Today = createContext<{ today: Day; now: Instant } | undefined>(undefined)

/** Time is handed in once, at the top: screens never ask a clock. */
export function TodayProvider(props: { today: Day; now: Instant; children: ReactNode }): ReactNode {
  const { today, now } = props
  const value = useMemo(() => ({ today, now }), [today, now])
  return <Today value={value}>{props.children}</Today>
}

export function useSetting(): format.Setting {
  const time = useContext(Today)
  const locale = useLocale()
  if (!time) throw new Error('useSetting stands outside TodayProvider, which hands in the day')
  return useMemo(() => ({ locale, ...time }), [locale, time])
}

export type Format = {
  readonly number: (value: number, digits?: number) => string
  readonly share: (share: number, digits?: number) => string
  readonly money: (money: Money) => string
  readonly moneyShort: (money: Money) => string
  readonly day: (d: Day) => string
  readonly dayLong: (d: Day) => string
  readonly instant: (at: Instant) => string
  readonly age: (at: Day | Instant) => string
  readonly value: (value: number | string, unit: string, short?: boolean) => string
}

/** The formatters, bound to the reader's language and day. */
export function useFormat(): Format {
  const setting = useSetting()
  return useMemo(
    () => ({
      number: (value, digits) => format.formatNumber(value, setting.locale, digits),
      share: (share, digits) => format.formatShare(share, setting.locale, digits),
      money: (money) => format.formatMoney(money, setting.locale),
      moneyShort: (money) => format.formatMoneyShort(money, setting.locale),
      day: (d) => format.formatDay(d, setting),
      dayLong: (d) => format.formatDayLong(d, setting.locale),
      instant: (at) => format.formatInstant(at, setting),
      age: (at) => format.formatAge(at, setting),
      value: (value, unit, short) => format.formatValue(value, unit, setting, short),
    }),
    [setting],
  )
}
