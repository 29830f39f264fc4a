import {
  addPatterns,
  changeLocale,
  isLocale,
  type Locale,
  startWords,
  type WebContribution,
} from '@portolan/ui'
import de from '../locales/de.json'
import en from '../locales/en.json'

const KEY = 'portolan-locale'

/** `?locale=en-XA` shows the pseudo-locale for one visit; else what was chosen, else the browser's. */
export function startLocale(contributions: readonly WebContribution[]): void {
  const asked = new URLSearchParams(location.search).get('locale') ?? localStorage.getItem(KEY) ?? ''
  const own = navigator.language.startsWith('de') ? 'de' : 'en'
  const texts = contributions.flatMap((one) => one.texts ?? [])
  startWords(isLocale(asked) ? asked : own, [{ namespace: 'shell', en, de }, ...texts])
  addPatterns(contributions.flatMap(({ patterns }) => patterns ?? []))
}

export function chooseLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale)
  changeLocale(locale)
}
