import { dayFromNumber, dayNumber, isCivil, parseDay } from '@portolan/quantity'
import type { WallMinute } from './input.ts'

export const MINUTES_OF_DAY = 1440

/** '2026-11-23T08:00' → minutes since 1970-01-01T00:00 on the same clock; undefined for what is no such text. */
export function wallMinute(text: string): WallMinute | undefined {
  const date = parseDay(text.slice(0, 10))
  if (date === undefined || !isCivil(text)) return undefined
  return dayNumber(date) * MINUTES_OF_DAY + Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))
}

/** The other way round; undefined outside the years 1 to 9999 and for what is no whole number. */
export function wallText(at: WallMinute): string | undefined {
  const dayCount = Math.floor(at / MINUTES_OF_DAY)
  if (!Number.isInteger(at) || dayCount < FIRST_DAY || dayCount > LAST_DAY) return undefined
  const minute = at - dayCount * MINUTES_OF_DAY
  return `${dayFromNumber(dayCount)}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

const FIRST_DAY = -719162
const LAST_DAY = 2932896

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
