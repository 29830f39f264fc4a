import type { Day, Instant } from '@portolan/quantity'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import * as format from './format.ts'
import type { Money } from '@portolan/quantity'
import { useLocale } from './words.ts'

type Known = { readonly setting: format.Setting; readonly format: Format }

const Reading = createContext<Known | undefined>(undefined)

/** Time is handed in once, at the top: screens never ask a clock. */
export function TodayProvider(props: { today: Day; now: Instant; children: ReactNode }): ReactNode {
  const { today, now } = props
  const locale = useLocale()
  const known = useMemo(() => knownOf({ locale, today, now }), [locale, today, now])
  return <Reading value={known}>{props.children}</Reading>
}

export function useSetting(): format.Setting {
  return useReading().setting
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
  return useReading().format
}

function useReading(): Known {
  const known = useContext(Reading)
  if (!known) throw new Error('useSetting stands outside TodayProvider, which hands in the day')
  return known
}

function knownOf(setting: format.Setting): Known {
  return {
    setting,
    format: {
      number: (value, digits) => format.formatNumber(value, setting.locale, digits),
      share: (share, digits) => format.formatShare(share, setting.locale, digits),
      money: (money) => format.formatMoney(money, setting.locale),
      moneyShort: (money) => format.formatMoneyShort(money, setting.locale),
      day: (d) => format.formatDay(d, setting),
      dayLong: (d) => format.formatDayLong(d, setting.locale),
      instant: (at) => format.formatInstant(at, setting),
      age: (at) => format.formatAge(at, setting),
      value: (value, unit, short) => format.formatValue(value, unit, setting, short),
    },
  }
}
