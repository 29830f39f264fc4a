import { type Formed, isDay, type Language, type Money, spanOf } from '@portolan/quantity'
import * as format from './format.ts'
import { patternOf } from './patterns.ts'

/** How the sentences of a server are said in the reader's language: the pattern it has for them, its days and numbers. */
export function languageFor(setting: format.Setting): Language {
  return {
    pattern: (key) => patternOf(setting.locale, key),
    write: (value, way) => write(value, way, setting),
  }
}

function write(value: Formed | Money | string | number, way: string, setting: format.Setting): string {
  if (typeof value === 'string') return writeText(value, way, setting.locale)
  if (typeof value === 'number') return format.formatNumber(value, setting.locale)
  return 'form' in value ? writeFormed(value, way, setting) : format.formatMoney(value, setting.locale)
}

function writeText(text: string, way: string, locale: string): string {
  if (way === 'day' && isDay(text)) return format.formatDayFull(text, locale)
  return way === 'month' ? format.formatMonthName(text, locale) : text
}

function writeFormed({ form, value }: Formed, way: string, setting: format.Setting): string {
  const { locale } = setting
  if (typeof value === 'string') return writeText(value, form === 'period' ? 'month' : form, locale)
  if (typeof value === 'object')
    return form === 'round' ? format.formatMoneyShort(value, locale) : format.formatMoney(value, locale)
  switch (form) {
    case 'span':
      return writeSpan(value, way, locale)
    case 'share':
      return format.formatShare(Math.abs(value), locale, Math.abs(value) < 0.1 ? 1 : 0)
    case 'index':
      return format.formatNumber(value, locale, 2)
    case 'fine-index':
      return format.formatNumber(value, locale, 4)
    default:
      return format.formatNumber(value, locale)
  }
}

/** German declines its units: 'vor 9 Wochen', 'vor 3 Tagen'. */
function writeSpan(days: number, way: string, locale: string): string {
  const { count, unit } = spanOf(days)
  const written = format.formatValue(count, `${unit}s`, { locale } as format.Setting)
  return way === 'dative' ? written.replace(/(Tage|Monate|Jahre)$/, '$1n') : written
}
